//! `FleetSessionInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The fleet to open a session of.
///
/// *Evidence:* seen in the official client's code (contract section 3.26).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct FleetSessionInput {
    /// Id of the fleet policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fleet_policy_id: Option<String>,
}
