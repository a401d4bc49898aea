//! `CheckpointDelegator`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::CheckpointExpert;

/// The expert, and its step, that handed over the work of a run.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CheckpointDelegator {
    /// The expert that delegated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expert: Option<CheckpointExpert>,
    /// Id of the tool call that delegated.
    #[serde(rename = "toolCallId", default, skip_serializing_if = "Option::is_none")]
    pub tool_call_id: Option<String>,
    /// Name of the tool that delegated.
    #[serde(rename = "toolName", default, skip_serializing_if = "Option::is_none")]
    pub tool_name: Option<String>,
    /// Id of the checkpoint that delegated.
    #[serde(rename = "checkpointId", default, skip_serializing_if = "Option::is_none")]
    pub checkpoint_id: Option<String>,
    /// Id of the run that delegated.
    #[serde(rename = "runId", default, skip_serializing_if = "Option::is_none")]
    pub run_id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CheckpointDelegator {
    expert: "expert",
    tool_call_id: "toolCallId",
    tool_name: "toolName",
    checkpoint_id: "checkpointId",
    run_id: "runId",
});
