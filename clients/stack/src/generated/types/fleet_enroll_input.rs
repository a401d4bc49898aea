//! `FleetEnrollInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::Jwk;

/// A new agent, with the proof that it holds the key.
///
/// *Evidence:* seen in the official client's code (contract section 3.26).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct FleetEnrollInput {
    /// Name of the agent.
    pub name: String,
    /// Key of this enrolment, chosen by the caller.
    pub idempotency_key: String,
    /// The public key.
    pub public_key: Jwk,
    /// Id of the challenge.
    pub challenge_id: String,
    /// Signature of the challenge, base64url without padding.
    pub proof: String,
}

impl FleetEnrollInput {
    /// A `FleetEnrollInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        idempotency_key: impl Into<String>,
        public_key: impl Into<Jwk>,
        challenge_id: impl Into<String>,
        proof: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            idempotency_key: idempotency_key.into(),
            public_key: public_key.into(),
            challenge_id: challenge_id.into(),
            proof: proof.into(),
        }
    }
}
