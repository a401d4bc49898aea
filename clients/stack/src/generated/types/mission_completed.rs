//! `MissionCompleted`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How a Mission ended.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionCompleted {
    /// Id of the Mission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission_id: Option<String>,
    /// Id of the signed claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// State in which it ended, `completed_successful`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terminal_state: Option<String>,
    /// When it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<::agent_clients_runtime::Timestamp>,
    /// Whether this call ended it. False on a repeat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transitioned: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionCompleted {
    mission_id: "mission_id",
    claim_id: "claim_id",
    terminal_state: "terminal_state",
    completed_at: "completed_at",
    transitioned: "transitioned",
});
