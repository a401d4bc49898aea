//! `PassportStackClaims`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{
    AccountabilityMode, AuthorityReference, PassportIdentityClaim, PassportService,
    PlatformIntent,
};

/// The claims of a passport of STACK's own.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PassportStackClaims {
    /// Id of the operator.
    pub operator_id: String,
    /// Id of the agent, the same as `sub`.
    pub agent_id: String,
    /// Name of the agent.
    pub agent_name: String,
    /// What it may use.
    pub services: Vec<PassportService>,
    /// Identity claims it carries.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4). The fields of a claim are D.
    pub identity_claims: Vec<PassportIdentityClaim>,
    /// Number of hops from the first passport.
    ///
    /// Limits: 0 to 4.
    pub delegation_depth: i64,
    /// Id of the session.
    pub session_id: String,
    /// Authority bindings it carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority_refs: Option<Vec<AuthorityReference>>,
    /// Id of the passport it was delegated from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_passport_id: Option<String>,
    /// Accountability mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountability: Option<AccountabilityMode>,
    /// The declared intent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent_summary: Option<String>,
    /// The declared services.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent_services: Option<Vec<String>>,
    /// References to intents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent_refs: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Interval of checkpoints, in seconds.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4). The unit is inferred from `checkpoint_interval_seconds`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint_interval: Option<i64>,
    /// Set on passports of the platform itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform_intent: Option<PlatformIntent>,
    /// The Mission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission_ids: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PassportStackClaims {
    /// A `PassportStackClaims` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        operator_id: impl Into<String>,
        agent_id: impl Into<String>,
        agent_name: impl Into<String>,
        services: Vec<PassportService>,
        identity_claims: Vec<PassportIdentityClaim>,
        delegation_depth: i64,
        session_id: impl Into<String>,
    ) -> Self {
        Self {
            operator_id: operator_id.into(),
            agent_id: agent_id.into(),
            agent_name: agent_name.into(),
            services,
            identity_claims,
            delegation_depth,
            session_id: session_id.into(),
            authority_refs: ::std::default::Default::default(),
            parent_passport_id: ::std::default::Default::default(),
            accountability: ::std::default::Default::default(),
            intent_summary: ::std::default::Default::default(),
            intent_services: ::std::default::Default::default(),
            intent_refs: ::std::default::Default::default(),
            checkpoint_interval: ::std::default::Default::default(),
            platform_intent: ::std::default::Default::default(),
            mission_ids: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PassportStackClaims {
    operator_id: "operator_id",
    agent_id: "agent_id",
    agent_name: "agent_name",
    services: "services",
    identity_claims: "identity_claims",
    delegation_depth: "delegation_depth",
    session_id: "session_id",
    authority_refs: "authority_refs",
    parent_passport_id: "parent_passport_id",
    accountability: "accountability",
    intent_summary: "intent_summary",
    intent_services: "intent_services",
    intent_refs: "intent_refs",
    checkpoint_interval: "checkpoint_interval",
    platform_intent: "platform_intent",
    mission_ids: "mission_ids",
});
