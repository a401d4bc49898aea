//! `AuthorityProofList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityProof;

/// Answer with proofs.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityProofList {
    /// The proofs.
    pub proofs: Vec<AuthorityProof>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityProofList {
    /// A `AuthorityProofList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(proofs: Vec<AuthorityProof>) -> Self {
        Self {
            proofs,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityProofList {
    proofs: "proofs",
});
