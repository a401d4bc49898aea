//! `MultipartUploadPart`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// A part that was uploaded.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct MultipartUploadPart {
    /// The `etag` header of the part's upload, with its quotes, as it came. No NUL bytes.
    ///
    /// Limits: 1 to 256 characters.
    pub etag: String,
    /// Number of the part, from 1.
    ///
    /// Limits: 1 to 10000.
    #[serde(rename = "partNumber")]
    pub part_number: i64,
}

impl MultipartUploadPart {
    /// A `MultipartUploadPart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(etag: impl Into<String>, part_number: i64) -> Self {
        Self {
            etag: etag.into(),
            part_number,
        }
    }
}
