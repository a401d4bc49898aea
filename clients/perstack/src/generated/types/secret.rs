//! `Secret`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A secret, known by its name. The value is never answered.
///
/// *Evidence:* inferred (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Secret {
    /// Name of the secret.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4).
    pub name: String,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When its value was last replaced.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Secret {
    /// A `Secret` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Secret {
    name: "name",
    created_at: "createdAt",
    updated_at: "updatedAt",
});
