//! `AppRequiredSecret`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A secret that a fork needs.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AppRequiredSecret {
    /// Its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AppRequiredSecret {
    key: "key",
    description: "description",
});
