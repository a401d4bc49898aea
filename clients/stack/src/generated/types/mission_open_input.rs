//! `MissionOpenInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A new Mission. Zero is sent as such.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct MissionOpenInput {
    /// What the Mission is for.
    pub intent_summary: String,
    /// Id of the agent. A Connect grant has to give it.
    ///
    /// Since 3.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Services that are going to be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent_services: Option<Vec<String>>,
    /// Counterparties that are expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_counterparties: Option<Vec<String>>,
    /// Baseline profile. Its fields are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_profile: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Shape of the expected output. Its fields are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_output_shape: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Cap on actions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_actions: Option<i64>,
    /// Cap on bytes of drop-offs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_dropoff_bytes: Option<i64>,
    /// Cap on coverage, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage_cap_cents: Option<i64>,
    /// Cap on the duration, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_duration_seconds: Option<i64>,
    /// Cap on concurrent intents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_concurrent_intents: Option<i64>,
    /// Caps on actions, by service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_actions_per_service: Option<::std::collections::BTreeMap<String, i64>>,
    /// What happens at a cap. The words on both sides are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap_behavior: Option<::std::collections::BTreeMap<String, String>>,
    /// How long the Mission lives, in seconds.
    ///
    /// Limits: at most 86400. The server's default: `900`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in_seconds: Option<i64>,
    /// Services of the parent passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_passport_services: Option<Vec<String>>,
    /// Id of the fleet policy.
    ///
    /// Since 1.4.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fleet_policy_id: Option<String>,
    /// Key of this write, in the body. What a repeat does is stated for `missions_start` only.
    ///
    /// Since 1.4.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Access that is asked for.
    ///
    /// Since 1.4.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_access: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Operations that are asked for.
    ///
    /// Since 1.4.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_operations: Option<
        Vec<::serde_json::Map<String, ::serde_json::Value>>,
    >,
    /// Limits. Their names are not known.
    ///
    /// Since 1.4.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Ids of the bindings to tie it to.
    ///
    /// Since 1.4.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority_binding_ids: Option<Vec<String>>,
}

impl MissionOpenInput {
    /// A `MissionOpenInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(intent_summary: impl Into<String>) -> Self {
        Self {
            intent_summary: intent_summary.into(),
            agent_id: ::std::default::Default::default(),
            intent_services: ::std::default::Default::default(),
            expected_counterparties: ::std::default::Default::default(),
            baseline_profile: ::std::default::Default::default(),
            expected_output_shape: ::std::default::Default::default(),
            max_actions: ::std::default::Default::default(),
            max_dropoff_bytes: ::std::default::Default::default(),
            coverage_cap_cents: ::std::default::Default::default(),
            max_duration_seconds: ::std::default::Default::default(),
            max_concurrent_intents: ::std::default::Default::default(),
            max_actions_per_service: ::std::default::Default::default(),
            cap_behavior: ::std::default::Default::default(),
            expires_in_seconds: ::std::default::Default::default(),
            parent_passport_services: ::std::default::Default::default(),
            fleet_policy_id: ::std::default::Default::default(),
            idempotency_key: ::std::default::Default::default(),
            requested_access: ::std::default::Default::default(),
            requested_operations: ::std::default::Default::default(),
            limits: ::std::default::Default::default(),
            authority_binding_ids: ::std::default::Default::default(),
        }
    }
}
