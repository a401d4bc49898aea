//! `TenantUsage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What a tenant used.
///
/// *Evidence:* seen in the official client's code (contract section 4). The types of the fields are inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct TenantUsage {
    /// The period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Number of actions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(TenantUsage {
    period: "period",
    actions: "actions",
});
