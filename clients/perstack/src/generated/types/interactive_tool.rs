//! `InteractiveTool`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A tool that the user answers.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct InteractiveTool {
    /// What the tool is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// JSON Schema of the input, as text.
    #[serde(rename = "inputJsonSchema")]
    pub input_json_schema: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl InteractiveTool {
    /// A `InteractiveTool` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(input_json_schema: impl Into<String>) -> Self {
        Self {
            description: ::std::default::Default::default(),
            input_json_schema: input_json_schema.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(InteractiveTool {
    description: "description",
    input_json_schema: "inputJsonSchema",
});
