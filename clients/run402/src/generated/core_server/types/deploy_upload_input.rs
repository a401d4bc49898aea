//! `DeployUploadInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A content.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DeployUploadInput {
    /// SHA-256 of the content, in lower-case hex digits.
    ///
    /// Limits: matching `^[0-9a-f]{64}$`.
    pub sha256: String,
    /// Its length in bytes.
    pub size: i64,
    /// Its media type.
    pub content_type: String,
    /// The content in base64.
    pub bytes_base64: String,
}

impl DeployUploadInput {
    /// A `DeployUploadInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        sha256: impl Into<String>,
        size: i64,
        content_type: impl Into<String>,
        bytes_base64: impl Into<String>,
    ) -> Self {
        Self {
            sha256: sha256.into(),
            size,
            content_type: content_type.into(),
            bytes_base64: bytes_base64.into(),
        }
    }
}
