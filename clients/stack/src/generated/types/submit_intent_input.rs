//! `SubmitIntentInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::IntentClaim;

/// An intent to submit.
///
/// *Evidence:* seen in the official client's code (contract section 3.16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SubmitIntentInput {
    /// The intent.
    pub intent: IntentClaim,
    /// How long it waits for a decision, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in_seconds: Option<i64>,
    /// Whether it is not simulated first. The official client sends only true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_simulation: Option<bool>,
}

impl SubmitIntentInput {
    /// A `SubmitIntentInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(intent: impl Into<IntentClaim>) -> Self {
        Self {
            intent: intent.into(),
            expires_in_seconds: ::std::default::Default::default(),
            skip_simulation: ::std::default::Default::default(),
        }
    }
}
