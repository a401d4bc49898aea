//! `CreateMultipartUploadResponse`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// A new upload in parts.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CreateMultipartUploadResponse {
    /// Id of the upload.
    ///
    /// Limits: at least 1 characters.
    #[serde(rename = "uploadId")]
    pub upload_id: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CreateMultipartUploadResponse {
    /// A `CreateMultipartUploadResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(upload_id: impl Into<String>) -> Self {
        Self {
            upload_id: upload_id.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CreateMultipartUploadResponse {
    upload_id: "uploadId",
});
