//! `AuthorityReceiverChallengeReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityReceiverChallenge;

/// Answer with one challenge that verifies a receiver.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityReceiverChallengeReply {
    /// The challenge that verifies a receiver.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub challenge: AuthorityReceiverChallenge,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityReceiverChallengeReply {
    /// A `AuthorityReceiverChallengeReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(challenge: impl Into<AuthorityReceiverChallenge>) -> Self {
        Self {
            challenge: challenge.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityReceiverChallengeReply {
    challenge: "challenge",
});
