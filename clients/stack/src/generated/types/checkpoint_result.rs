//! `CheckpointResult`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A checkpoint that was taken.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CheckpointResult {
    /// Id of the checkpoint.
    pub checkpoint_id: String,
    /// Id of the passport.
    pub passport_jti: String,
    /// When the passport expires now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// What was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flags: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CheckpointResult {
    /// A `CheckpointResult` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        checkpoint_id: impl Into<String>,
        passport_jti: impl Into<String>,
    ) -> Self {
        Self {
            checkpoint_id: checkpoint_id.into(),
            passport_jti: passport_jti.into(),
            new_expires_at: ::std::default::Default::default(),
            flags: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CheckpointResult {
    checkpoint_id: "checkpoint_id",
    passport_jti: "passport_jti",
    new_expires_at: "new_expires_at",
    flags: "flags",
});
