//! `FleetEnrollmentChallenge`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A challenge to enrol with.
///
/// *Evidence:* seen in the official client's code (contract section 3.26).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FleetEnrollmentChallenge {
    /// Id of the challenge.
    pub challenge_id: String,
    /// The text to sign, byte for byte as it came.
    pub challenge: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FleetEnrollmentChallenge {
    /// A `FleetEnrollmentChallenge` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(challenge_id: impl Into<String>, challenge: impl Into<String>) -> Self {
        Self {
            challenge_id: challenge_id.into(),
            challenge: challenge.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FleetEnrollmentChallenge {
    challenge_id: "challenge_id",
    challenge: "challenge",
});
