//! `AuthorityProofReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityProof;

/// Answer with one proof.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityProofReply {
    /// The proof.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub proof: AuthorityProof,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityProofReply {
    /// A `AuthorityProofReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(proof: impl Into<AuthorityProof>) -> Self {
        Self {
            proof: proof.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityProofReply {
    proof: "proof",
});
