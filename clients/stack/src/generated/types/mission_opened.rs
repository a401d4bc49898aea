//! `MissionOpened`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A new Mission.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionOpened {
    /// Id of the Mission.
    pub mission_id: String,
    /// Id of the signed claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// When the Mission ends by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl MissionOpened {
    /// A `MissionOpened` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(mission_id: impl Into<String>) -> Self {
        Self {
            mission_id: mission_id.into(),
            claim_id: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionOpened {
    mission_id: "mission_id",
    claim_id: "claim_id",
    expires_at: "expires_at",
});
