//! `RegisterAgentInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AccountabilityMode, AgentProfile, AgentReaction, CredentialAccess, KeyMode};

/// A new agent. What is left out is the default of the service.
///
/// *Evidence:* seen in the official client's code (contract section 3.1). Limits and the pattern of the name are D.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct RegisterAgentInput {
    /// Name of the agent: small letters, digits and hyphens.
    ///
    /// Limits: at most 64 characters, matching `^[a-z0-9][a-z0-9\-]*[a-z0-9]$`.
    pub name: String,
    /// What it does.
    ///
    /// Limits: at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// A set of options under one name. Options of their own win over it.
    ///
    /// Since 0.13.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<AgentProfile>,
    /// How closely it is watched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountability_mode: Option<AccountabilityMode>,
    /// Whether it may hold credentials. The default is contradicted: `direct` in the documentation, `proxy_only` in
    /// the official client.
    ///
    /// Since 0.13.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_access: Option<CredentialAccess>,
    /// Who signs for it. Cannot be changed later.
    ///
    /// Since 0.14.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_mode: Option<KeyMode>,
    /// What to do on a warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_warning: Option<AgentReaction>,
    /// What to do on a critical finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_critical: Option<AgentReaction>,
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
    /// Limits: at most 100000 characters.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.1).
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub icon_url: ::agent_clients_runtime::Nullable<String>,
}

impl RegisterAgentInput {
    /// A `RegisterAgentInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: ::std::default::Default::default(),
            profile: ::std::default::Default::default(),
            accountability_mode: ::std::default::Default::default(),
            credential_access: ::std::default::Default::default(),
            key_mode: ::std::default::Default::default(),
            on_warning: ::std::default::Default::default(),
            on_critical: ::std::default::Default::default(),
            llm_inject_system_prompt: ::std::default::Default::default(),
            llm_redact_pii: ::std::default::Default::default(),
            icon_url: ::std::default::Default::default(),
        }
    }
}
