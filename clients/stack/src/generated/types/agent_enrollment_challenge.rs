//! `AgentEnrollmentChallenge`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A challenge to sign with the key that is to be enrolled.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 3.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AgentEnrollmentChallenge {
    /// Id of the challenge.
    pub challenge_id: String,
    /// What to sign: the UTF-8 bytes of this very text, not decoded.
    pub challenge: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AgentEnrollmentChallenge {
    /// A `AgentEnrollmentChallenge` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(challenge_id: impl Into<String>, challenge: impl Into<String>) -> Self {
        Self {
            challenge_id: challenge_id.into(),
            challenge: challenge.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AgentEnrollmentChallenge {
    challenge_id: "challenge_id",
    challenge: "challenge",
});
