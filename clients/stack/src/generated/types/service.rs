//! `Service`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A service of the catalogue.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Service {
    /// Id of the service.
    pub id: String,
    /// Provider key.
    pub provider: String,
    /// Name of the service.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Whether it can be connected.
    ///
    /// The server's default: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Service {
    /// A `Service` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        provider: impl Into<String>,
        name: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            provider: provider.into(),
            name: name.into(),
            description: description.into(),
            available: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Service {
    id: "id",
    provider: "provider",
    name: "name",
    description: "description",
    available: "available",
});
