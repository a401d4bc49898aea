//! `MissionFleet`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Limits and usage of a Mission under a fleet policy.
///
/// *Evidence:* seen in the official client's code (contract section 3.17). The names are known; the types are not.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionFleet {
    /// The limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<::serde_json::Value>,
    /// What was used of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionFleet {
    limits: "limits",
    usage: "usage",
});
