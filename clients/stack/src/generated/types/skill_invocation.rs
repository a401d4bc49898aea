//! `SkillInvocation`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{SkillInvocationError, SkillInvocationStatus};

/// An invocation of a skill. It is over when it is `completed`, `failed` or `expired`.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SkillInvocation {
    /// Id of the invocation.
    pub id: String,
    /// Id of the skill.
    pub skill_id: String,
    /// Where it stands.
    pub status: SkillInvocationStatus,
    /// The output, once completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<::serde_json::Value>,
    /// Why it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<SkillInvocationError>,
    /// When it expires. Empty or missing where that is not set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was created. Empty or missing where that is not set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When the work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<::agent_clients_runtime::Timestamp>,
    /// Tokens that a model read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llm_tokens_input: Option<i64>,
    /// Tokens that a model wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llm_tokens_output: Option<i64>,
    /// How long it took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub execution_duration_ms: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SkillInvocation {
    /// A `SkillInvocation` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        skill_id: impl Into<String>,
        status: impl Into<SkillInvocationStatus>,
    ) -> Self {
        Self {
            id: id.into(),
            skill_id: skill_id.into(),
            status: status.into(),
            output: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            started_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            llm_tokens_input: ::std::default::Default::default(),
            llm_tokens_output: ::std::default::Default::default(),
            execution_duration_ms: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SkillInvocation {
    id: "id",
    skill_id: "skill_id",
    status: "status",
    output: "output",
    error: "error",
    expires_at: "expires_at",
    created_at: "created_at",
    started_at: "started_at",
    completed_at: "completed_at",
    llm_tokens_input: "llm_tokens_input",
    llm_tokens_output: "llm_tokens_output",
    execution_duration_ms: "execution_duration_ms",
});
