//! `ToolCall`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A call of a tool.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ToolCall {
    /// Id of the call.
    ///
    /// Limits: 1 to 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the skill the tool belongs to.
    ///
    /// Limits: at most 255 characters.
    #[serde(rename = "skillName", default, skip_serializing_if = "Option::is_none")]
    pub skill_name: Option<String>,
    /// Name of the tool.
    ///
    /// Limits: at most 255 characters.
    #[serde(rename = "toolName", default, skip_serializing_if = "Option::is_none")]
    pub tool_name: Option<String>,
    /// Arguments of the call. Free-form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub args: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ToolCall {
    id: "id",
    skill_name: "skillName",
    tool_name: "toolName",
    args: "args",
});
