//! `PostSkillRequestInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A skill that is missing.
///
/// *Evidence:* seen in the official client's code (contract section 3.13). `description` and `tags` are S.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct PostSkillRequestInput {
    /// What it should do.
    pub description: String,
    /// Tags.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// JSON Schema of the input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired_input_schema: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// JSON Schema of the output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired_output_schema: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// The most to pay for an invocation, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_price_cents: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PostSkillRequestInput {
    /// A `PostSkillRequestInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(description: impl Into<String>) -> Self {
        Self {
            description: description.into(),
            tags: ::std::default::Default::default(),
            desired_input_schema: ::std::default::Default::default(),
            desired_output_schema: ::std::default::Default::default(),
            max_price_cents: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PostSkillRequestInput {
    description: "description",
    tags: "tags",
    desired_input_schema: "desired_input_schema",
    desired_output_schema: "desired_output_schema",
    max_price_cents: "max_price_cents",
});
