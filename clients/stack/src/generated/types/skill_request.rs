//! `SkillRequest`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A request for a skill.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SkillRequest {
    /// Id of the request.
    pub id: String,
    /// Id of the operator that asks.
    pub operator_id: String,
    /// What the skill should do.
    pub description: String,
    /// JSON Schema of the input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired_input_schema: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// JSON Schema of the output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired_output_schema: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// The most to pay for an invocation, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_price_cents: Option<i64>,
    /// Tags.
    ///
    /// The server's default: `[]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Where it stands.
    ///
    /// The server's default: `"open"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// When it was created.
    pub created_at: ::agent_clients_runtime::Timestamp,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SkillRequest {
    /// A `SkillRequest` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        operator_id: impl Into<String>,
        description: impl Into<String>,
        created_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            operator_id: operator_id.into(),
            description: description.into(),
            desired_input_schema: ::std::default::Default::default(),
            desired_output_schema: ::std::default::Default::default(),
            max_price_cents: ::std::default::Default::default(),
            tags: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            created_at: created_at.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SkillRequest {
    id: "id",
    operator_id: "operator_id",
    description: "description",
    desired_input_schema: "desired_input_schema",
    desired_output_schema: "desired_output_schema",
    max_price_cents: "max_price_cents",
    tags: "tags",
    status: "status",
    created_at: "created_at",
});
