//! `Delegation`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::CheckpointExpert;

/// Work handed to another expert.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct Delegation {
    /// The expert that gets the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expert: Option<CheckpointExpert>,
    /// Id of the tool call that delegates.
    #[serde(rename = "toolCallId", default, skip_serializing_if = "Option::is_none")]
    pub tool_call_id: Option<String>,
    /// Name of the tool that delegates.
    #[serde(rename = "toolName", default, skip_serializing_if = "Option::is_none")]
    pub tool_name: Option<String>,
    /// What the expert should do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(Delegation {
    expert: "expert",
    tool_call_id: "toolCallId",
    tool_name: "toolName",
    query: "query",
});
