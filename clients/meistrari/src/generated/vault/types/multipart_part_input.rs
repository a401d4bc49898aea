//! `MultipartPartInput`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// The part that is to be uploaded.
///
/// *Evidence:* seen in the official client's code (contract section 3, V16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct MultipartPartInput {
    /// Id of the upload.
    #[serde(rename = "uploadId")]
    pub upload_id: String,
    /// Number of the part, from 1.
    ///
    /// Limits: 1 to 10000.
    #[serde(rename = "partNumber")]
    pub part_number: i64,
}

impl MultipartPartInput {
    /// A `MultipartPartInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(upload_id: impl Into<String>, part_number: i64) -> Self {
        Self {
            upload_id: upload_id.into(),
            part_number,
        }
    }
}
