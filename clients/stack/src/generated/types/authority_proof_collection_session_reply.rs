//! `AuthorityProofCollectionSessionReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityProofCollectionSession;

/// Answer with one session that collects proofs.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityProofCollectionSessionReply {
    /// The session that collects proofs.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub session: AuthorityProofCollectionSession,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityProofCollectionSessionReply {
    /// A `AuthorityProofCollectionSessionReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(session: impl Into<AuthorityProofCollectionSession>) -> Self {
        Self {
            session: session.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityProofCollectionSessionReply {
    session: "session",
});
