//! `IssuePassportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AccountabilityMode, IntentDeclaration, ServiceScopeOverride};

/// The passport to issue.
///
/// *Evidence:* seen in the official client's code (contract section 3.2). Limits and defaults are D.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct IssuePassportInput {
    /// Id of the agent.
    pub agent_id: String,
    /// The Mission of the passport, exactly one. The official client requires it since 3.0.0; whether the service
    /// still takes a passport without one is not known.
    ///
    /// Limits: exactly 1 entries.
    ///
    /// Since 1.4.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission_ids: Option<Vec<String>>,
    /// How long it lives, in seconds.
    ///
    /// Limits: 60 to 3600. The server's default: `900`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<i64>,
    /// Scopes, by connection. Left out, all granted scopes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<ServiceScopeOverride>>,
    /// Identity claims to carry. Left out, all active claims.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_claim_ids: Option<Vec<String>>,
    /// What the agent is about to do. Required for enforced and logged agents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<IntentDeclaration>,
    /// How often the agent is going to report, in seconds.
    ///
    /// Limits: 60 to 3600. The server's default: `300`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint_interval_seconds: Option<i64>,
    /// Authority bindings to carry. An empty list is sent.
    ///
    /// Since 1.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority_binding_ids: Option<Vec<String>>,
    /// Services. Passed through by the official client's passport session; what the service makes of them is not
    /// known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Intents. Passed through by the official client's passport session; what the service makes of them is not
    /// known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intents: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Accountability mode of the passport. Passed through by the official client's passport session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountability_mode: Option<AccountabilityMode>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl IssuePassportInput {
    /// A `IssuePassportInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self {
            agent_id: agent_id.into(),
            mission_ids: ::std::default::Default::default(),
            ttl_seconds: ::std::default::Default::default(),
            scopes: ::std::default::Default::default(),
            identity_claim_ids: ::std::default::Default::default(),
            intent: ::std::default::Default::default(),
            checkpoint_interval_seconds: ::std::default::Default::default(),
            authority_binding_ids: ::std::default::Default::default(),
            services: ::std::default::Default::default(),
            intents: ::std::default::Default::default(),
            accountability_mode: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(IssuePassportInput {
    agent_id: "agent_id",
    mission_ids: "mission_ids",
    ttl_seconds: "ttl_seconds",
    scopes: "scopes",
    identity_claim_ids: "identity_claim_ids",
    intent: "intent",
    checkpoint_interval_seconds: "checkpoint_interval_seconds",
    authority_binding_ids: "authority_binding_ids",
    services: "services",
    intents: "intents",
    accountability_mode: "accountability_mode",
});
