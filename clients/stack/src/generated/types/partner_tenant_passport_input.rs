//! `PartnerTenantPassportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AccountabilityMode;

/// A passport for an agent of a tenant.
///
/// *Evidence:* seen in the official client's code (contract section 3.20).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct PartnerTenantPassportInput {
    /// Id of the agent.
    pub agent_id: String,
    /// Id of the one Mission that the passport belongs to.
    ///
    /// Limits: exactly 1 entries.
    ///
    /// Since 3.0.0 of the official client.
    pub mission_ids: Vec<String>,
    /// How long the passport lives, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<i64>,
    /// Services of the passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Named intents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named_intents: Option<Vec<String>>,
    /// Mode of the passport.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.20). The name is C; the words are those of an agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountability_mode: Option<AccountabilityMode>,
}

impl PartnerTenantPassportInput {
    /// A `PartnerTenantPassportInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(agent_id: impl Into<String>, mission_ids: Vec<String>) -> Self {
        Self {
            agent_id: agent_id.into(),
            mission_ids,
            ttl_seconds: ::std::default::Default::default(),
            services: ::std::default::Default::default(),
            named_intents: ::std::default::Default::default(),
            accountability_mode: ::std::default::Default::default(),
        }
    }
}
