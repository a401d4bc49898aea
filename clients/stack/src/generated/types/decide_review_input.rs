//! `DecideReviewInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ReviewDecision;

/// A decision about a checkout.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DecideReviewInput {
    /// The decision.
    pub decision: ReviewDecision,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Whether no further passports are issued to the agent. The official client sends only true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block_future: Option<bool>,
}

impl DecideReviewInput {
    /// A `DecideReviewInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(decision: impl Into<ReviewDecision>) -> Self {
        Self {
            decision: decision.into(),
            notes: ::std::default::Default::default(),
            block_future: ::std::default::Default::default(),
        }
    }
}
