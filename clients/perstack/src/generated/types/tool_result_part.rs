//! `ToolResultPart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::MessagePart;

/// The result of a tool call.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ToolResultPart {
    /// Id of the part.
    pub id: String,
    /// Id of the call.
    #[serde(rename = "toolCallId")]
    pub tool_call_id: String,
    /// Name of the tool.
    #[serde(rename = "toolName")]
    pub tool_name: String,
    /// What the tool answered: text, inline image and inline file parts.
    pub contents: Vec<MessagePart>,
    /// Whether the call failed.
    #[serde(rename = "isError", default, skip_serializing_if = "Option::is_none")]
    pub is_error: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ToolResultPart {
    /// A `ToolResultPart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        tool_call_id: impl Into<String>,
        tool_name: impl Into<String>,
        contents: Vec<MessagePart>,
    ) -> Self {
        Self {
            id: id.into(),
            tool_call_id: tool_call_id.into(),
            tool_name: tool_name.into(),
            contents,
            is_error: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ToolResultPart {
    id: "id",
    tool_call_id: "toolCallId",
    tool_name: "toolName",
    contents: "contents",
    is_error: "isError",
});
