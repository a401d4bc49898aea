//! `Mission`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MissionFleet;

/// A Mission. Few of its fields are known.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct Mission {
    /// What the fleet says about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fleet: Option<MissionFleet>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(Mission {
    fleet: "fleet",
});
