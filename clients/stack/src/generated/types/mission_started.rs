//! `MissionStarted`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::Passport;

/// A Mission that was started, with its first passport.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionStarted {
    /// Id of the Mission.
    pub mission_id: String,
    /// Id of the signed claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// When the Mission expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// The passport, without its accountability mode.
    pub passport: Passport,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl MissionStarted {
    /// A `MissionStarted` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(mission_id: impl Into<String>, passport: impl Into<Passport>) -> Self {
        Self {
            mission_id: mission_id.into(),
            claim_id: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            passport: passport.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionStarted {
    mission_id: "mission_id",
    claim_id: "claim_id",
    expires_at: "expires_at",
    passport: "passport",
});
