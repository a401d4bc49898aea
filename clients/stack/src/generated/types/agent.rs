//! `Agent`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AccountabilityMode, AgentReaction, AgentStatus, CredentialAccess, KeyMode};

/// An agent.
///
/// *Evidence:* seen in the official client's code (contract section 4). The defaults are those that the official client assumes for a missing field.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Agent {
    /// Id of the agent.
    pub id: String,
    /// Id of the operator it belongs to.
    pub operator_id: String,
    /// Name of the agent.
    pub name: String,
    /// What it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it may act.
    pub status: AgentStatus,
    /// How closely it is watched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountability_mode: Option<AccountabilityMode>,
    /// What happens on a warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_warning: Option<AgentReaction>,
    /// What happens on a critical finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_critical: Option<AgentReaction>,
    /// Whether no passports are issued to it.
    ///
    /// The server's default: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_blocked: Option<bool>,
    /// Why not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_blocked_reason: Option<String>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_blocked_at: Option<::agent_clients_runtime::Timestamp>,
    /// Whether it may hold credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_access: Option<CredentialAccess>,
    /// Who signs for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_mode: Option<KeyMode>,
    /// Whether the LLM gateway adds its system prompt.
    ///
    /// The server's default: `true`.
    ///
    /// Since 0.15.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llm_inject_system_prompt: Option<bool>,
    /// Whether the LLM gateway redacts personal data.
    ///
    /// The server's default: `true`.
    ///
    /// Since 0.15.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llm_redact_pii: Option<bool>,
    /// Icon, a URL or a data URI.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon_url: Option<String>,
    /// Skills it may use. The type is not stated.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_skills: Option<::serde_json::Value>,
    /// Connections it may use. The type is not stated.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_connections: Option<::serde_json::Value>,
    /// Which skills it may use; another than that is refused with `UNAUTHORIZED_SKILL_ACCESS`. The type is not
    /// stated.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill_access_mode: Option<::serde_json::Value>,
    /// When it was created.
    pub created_at: ::agent_clients_runtime::Timestamp,
    /// When it was last changed.
    pub updated_at: ::agent_clients_runtime::Timestamp,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Agent {
    /// A `Agent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        operator_id: impl Into<String>,
        name: impl Into<String>,
        status: impl Into<AgentStatus>,
        created_at: impl Into<::agent_clients_runtime::Timestamp>,
        updated_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            operator_id: operator_id.into(),
            name: name.into(),
            description: ::std::default::Default::default(),
            status: status.into(),
            accountability_mode: ::std::default::Default::default(),
            on_warning: ::std::default::Default::default(),
            on_critical: ::std::default::Default::default(),
            passport_blocked: ::std::default::Default::default(),
            passport_blocked_reason: ::std::default::Default::default(),
            passport_blocked_at: ::std::default::Default::default(),
            credential_access: ::std::default::Default::default(),
            key_mode: ::std::default::Default::default(),
            llm_inject_system_prompt: ::std::default::Default::default(),
            llm_redact_pii: ::std::default::Default::default(),
            icon_url: ::std::default::Default::default(),
            allowed_skills: ::std::default::Default::default(),
            allowed_connections: ::std::default::Default::default(),
            skill_access_mode: ::std::default::Default::default(),
            created_at: created_at.into(),
            updated_at: updated_at.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Agent {
    id: "id",
    operator_id: "operator_id",
    name: "name",
    description: "description",
    status: "status",
    accountability_mode: "accountability_mode",
    on_warning: "on_warning",
    on_critical: "on_critical",
    passport_blocked: "passport_blocked",
    passport_blocked_reason: "passport_blocked_reason",
    passport_blocked_at: "passport_blocked_at",
    credential_access: "credential_access",
    key_mode: "key_mode",
    llm_inject_system_prompt: "llm_inject_system_prompt",
    llm_redact_pii: "llm_redact_pii",
    icon_url: "icon_url",
    allowed_skills: "allowed_skills",
    allowed_connections: "allowed_connections",
    skill_access_mode: "skill_access_mode",
    created_at: "created_at",
    updated_at: "updated_at",
});
