//! `CompleteMultipartInput`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::MultipartUploadPart;

/// The parts of an upload, complete.
///
/// *Evidence:* seen in the official client's code (contract section 3, V17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CompleteMultipartInput {
    /// Id of the upload.
    #[serde(rename = "uploadId")]
    pub upload_id: String,
    /// All parts, ordered by their numbers.
    ///
    /// Limits: at most 10000 entries.
    pub parts: Vec<MultipartUploadPart>,
}

impl CompleteMultipartInput {
    /// A `CompleteMultipartInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(upload_id: impl Into<String>, parts: Vec<MultipartUploadPart>) -> Self {
        Self {
            upload_id: upload_id.into(),
            parts,
        }
    }
}
