//! `UploadSession`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{UploadMode, UploadPart};

/// An upload: one part, or several.
///
/// *Evidence:* seen in the official client's code (contract section 4.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct UploadSession {
    /// SHA-256 of the content, in hex digits.
    pub sha256: String,
    /// Whether it has one part or several.
    pub mode: UploadMode,
    /// The parts.
    pub parts: Vec<UploadPart>,
    /// Length of a part, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_size_bytes: Option<i64>,
    /// Number of parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_count: Option<i64>,
    /// Id of the upload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
    /// Where it is staged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staging_key: Option<String>,
    /// When its URLs expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl UploadSession {
    /// A `UploadSession` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        sha256: impl Into<String>,
        mode: impl Into<UploadMode>,
        parts: Vec<UploadPart>,
    ) -> Self {
        Self {
            sha256: sha256.into(),
            mode: mode.into(),
            parts,
            part_size_bytes: ::std::default::Default::default(),
            part_count: ::std::default::Default::default(),
            upload_id: ::std::default::Default::default(),
            staging_key: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(UploadSession {
    sha256: "sha256",
    mode: "mode",
    parts: "parts",
    part_size_bytes: "part_size_bytes",
    part_count: "part_count",
    upload_id: "upload_id",
    staging_key: "staging_key",
    expires_at: "expires_at",
});
