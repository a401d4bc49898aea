//! `EnrollAgentInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AgentPublicKey;

/// A public key and the proof that its private key is at hand.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 3.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EnrollAgentInput {
    /// The public key.
    pub public_key: AgentPublicKey,
    /// Id of the challenge.
    pub challenge_id: String,
    /// Ed25519 signature of the challenge, 64 bytes in base64url without padding.
    pub signed_challenge: String,
}

impl EnrollAgentInput {
    /// A `EnrollAgentInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        public_key: impl Into<AgentPublicKey>,
        challenge_id: impl Into<String>,
        signed_challenge: impl Into<String>,
    ) -> Self {
        Self {
            public_key: public_key.into(),
            challenge_id: challenge_id.into(),
            signed_challenge: signed_challenge.into(),
        }
    }
}
