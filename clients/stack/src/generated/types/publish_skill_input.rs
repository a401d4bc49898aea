//! `PublishSkillInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{
    ExecutionStep, SkillCredentialMode, SkillExecutionMode, SkillRequiredCredential,
    TrustLevel,
};

/// A new skill.
///
/// *Evidence:* documented by the vendor (contract section 3.13). The official client passes the body through; name, description, schemas and mode are S. Which fields are
/// required is not stated.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
pub struct PublishSkillInput {
    /// Name of the skill: small letters, digits and hyphens.
    ///
    /// Limits: 2 to 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it does.
    ///
    /// Limits: 1 to 1000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Semantic version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// JSON Schema of the input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_schema: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// JSON Schema of the output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_schema: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Trust level that a buyer needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trust_level_required: Option<TrustLevel>,
    /// Tags.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Price of an invocation in US cents. A guide names the field `price_cents`, an older page also
    /// `price_credits`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_per_invocation: Option<i64>,
    /// Agent that works on invocations. Needed in `open` mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Who executes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub execution_mode: Option<SkillExecutionMode>,
    /// Whose credentials it uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_mode: Option<SkillCredentialMode>,
    /// Credentials it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_credentials: Option<Vec<SkillRequiredCredential>>,
    /// Steps of a sealed skill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub execution_steps: Option<Vec<ExecutionStep>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PublishSkillInput {
    name: "name",
    description: "description",
    version: "version",
    input_schema: "input_schema",
    output_schema: "output_schema",
    trust_level_required: "trust_level_required",
    tags: "tags",
    price_per_invocation: "price_per_invocation",
    agent_id: "agent_id",
    execution_mode: "execution_mode",
    credential_mode: "credential_mode",
    required_credentials: "required_credentials",
    execution_steps: "execution_steps",
});
