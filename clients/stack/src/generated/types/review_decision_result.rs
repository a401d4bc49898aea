//! `ReviewDecisionResult`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ReviewDecision;

/// What was decided.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ReviewDecisionResult {
    /// Id of the review.
    pub review_id: String,
    /// Id of the agent.
    pub agent_id: String,
    /// The decision.
    pub decision: ReviewDecision,
    /// Whether passports are no longer issued to the agent.
    pub passport_blocked: bool,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ReviewDecisionResult {
    /// A `ReviewDecisionResult` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        review_id: impl Into<String>,
        agent_id: impl Into<String>,
        decision: impl Into<ReviewDecision>,
        passport_blocked: bool,
    ) -> Self {
        Self {
            review_id: review_id.into(),
            agent_id: agent_id.into(),
            decision: decision.into(),
            passport_blocked,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ReviewDecisionResult {
    review_id: "review_id",
    agent_id: "agent_id",
    decision: "decision",
    passport_blocked: "passport_blocked",
});
