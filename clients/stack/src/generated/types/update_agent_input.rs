//! `UpdateAgentInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AccountabilityMode, AgentReaction, AgentStatus, CredentialAccess};

/// Changes of an agent. What is left out stays.
///
/// *Evidence:* seen in the official client's code (contract section 3.1). The official client passes any field through; these are the known ones.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
pub struct UpdateAgentInput {
    /// Name of the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it does.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub description: ::agent_clients_runtime::Nullable<String>,
    /// Whether it may act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<AgentStatus>,
    /// How closely it is watched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountability_mode: Option<AccountabilityMode>,
    /// Whether it may hold credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_access: Option<CredentialAccess>,
    /// What to do on a warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_warning: Option<AgentReaction>,
    /// What to do on a critical finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_critical: Option<AgentReaction>,
    /// Whether the LLM gateway adds its system prompt.
    ///
    /// Since 0.15.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llm_inject_system_prompt: Option<bool>,
    /// Whether the LLM gateway redacts personal data.
    ///
    /// Since 0.15.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llm_redact_pii: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UpdateAgentInput {
    name: "name",
    description: "description",
    status: "status",
    accountability_mode: "accountability_mode",
    credential_access: "credential_access",
    on_warning: "on_warning",
    on_critical: "on_critical",
    llm_inject_system_prompt: "llm_inject_system_prompt",
    llm_redact_pii: "llm_redact_pii",
});
