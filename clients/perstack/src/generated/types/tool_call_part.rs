//! `ToolCallPart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A tool call the expert asks for.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ToolCallPart {
    /// Id of the part.
    pub id: String,
    /// Id of the call.
    #[serde(rename = "toolCallId")]
    pub tool_call_id: String,
    /// Name of the tool.
    #[serde(rename = "toolName")]
    pub tool_name: String,
    /// Arguments of the call. Any JSON.
    pub args: ::serde_json::Value,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ToolCallPart {
    /// A `ToolCallPart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        tool_call_id: impl Into<String>,
        tool_name: impl Into<String>,
        args: impl Into<::serde_json::Value>,
    ) -> Self {
        Self {
            id: id.into(),
            tool_call_id: tool_call_id.into(),
            tool_name: tool_name.into(),
            args: args.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ToolCallPart {
    id: "id",
    tool_call_id: "toolCallId",
    tool_name: "toolName",
    args: "args",
});
