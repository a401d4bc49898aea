//! `ReviewQueueItem`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ReviewStatus;

/// A checkout in the review queue.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ReviewQueueItem {
    /// Id of the checkout.
    pub checkout_id: String,
    /// Id of the passport.
    pub passport_jti: String,
    /// Id of the agent.
    pub agent_id: String,
    /// Name of the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_name: Option<String>,
    /// What it had declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent_summary: Option<String>,
    /// What the automatic review found.
    pub review_status: ReviewStatus,
    /// When it was submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<::agent_clients_runtime::Timestamp>,
    /// What it found in particular. The form of a finding is not stated here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flags: Option<Vec<::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ReviewQueueItem {
    /// A `ReviewQueueItem` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        checkout_id: impl Into<String>,
        passport_jti: impl Into<String>,
        agent_id: impl Into<String>,
        review_status: impl Into<ReviewStatus>,
    ) -> Self {
        Self {
            checkout_id: checkout_id.into(),
            passport_jti: passport_jti.into(),
            agent_id: agent_id.into(),
            agent_name: ::std::default::Default::default(),
            intent_summary: ::std::default::Default::default(),
            review_status: review_status.into(),
            submitted_at: ::std::default::Default::default(),
            flags: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ReviewQueueItem {
    checkout_id: "checkout_id",
    passport_jti: "passport_jti",
    agent_id: "agent_id",
    agent_name: "agent_name",
    intent_summary: "intent_summary",
    review_status: "review_status",
    submitted_at: "submitted_at",
    flags: "flags",
});
