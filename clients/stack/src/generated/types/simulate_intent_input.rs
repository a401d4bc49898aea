//! `SimulateIntentInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::IntentClaim;

/// An intent to simulate.
///
/// *Evidence:* seen in the official client's code (contract section 3.16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SimulateIntentInput {
    /// The intent.
    pub intent: IntentClaim,
    /// Id of the signed claim of the intent, `pc_…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent_claim_ref: Option<String>,
    /// Whether the simulation is kept.
    ///
    /// The server's default: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persist: Option<bool>,
}

impl SimulateIntentInput {
    /// A `SimulateIntentInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(intent: impl Into<IntentClaim>) -> Self {
        Self {
            intent: intent.into(),
            intent_claim_ref: ::std::default::Default::default(),
            persist: ::std::default::Default::default(),
        }
    }
}
