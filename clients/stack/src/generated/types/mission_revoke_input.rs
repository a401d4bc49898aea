//! `MissionRevokeInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MissionRevokeReason;

/// Why a Mission is revoked.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct MissionRevokeInput {
    /// The reason.
    pub reason: MissionRevokeReason,
    /// More about it. Mission sessions cut it at 1000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

impl MissionRevokeInput {
    /// A `MissionRevokeInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(reason: impl Into<MissionRevokeReason>) -> Self {
        Self {
            reason: reason.into(),
            notes: ::std::default::Default::default(),
        }
    }
}
