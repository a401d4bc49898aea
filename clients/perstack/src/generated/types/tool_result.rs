//! `ToolResult`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::MessagePart;

/// The result of a tool call.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ToolResult {
    /// Id of the call it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the skill the tool belongs to.
    #[serde(rename = "skillName", default, skip_serializing_if = "Option::is_none")]
    pub skill_name: Option<String>,
    /// Name of the tool.
    #[serde(rename = "toolName", default, skip_serializing_if = "Option::is_none")]
    pub tool_name: Option<String>,
    /// What the tool answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Vec<MessagePart>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ToolResult {
    id: "id",
    skill_name: "skillName",
    tool_name: "toolName",
    result: "result",
});
