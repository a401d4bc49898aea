//! `UploadTarget`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::FileMetadata;

/// A file and where to put its bytes.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct UploadTarget {
    /// Id of the file.
    pub id: String,
    /// Presigned URL to put the bytes to. Its query is the credential, so it is never printed.
    #[serde(rename = "uploadUrl")]
    pub upload_url: ::agent_clients_runtime::Secret,
    /// When the URL expires. The official client takes UTC only (`Z`).
    #[serde(rename = "expiresAt")]
    pub expires_at: ::agent_clients_runtime::Timestamp,
    /// What is known about the file.
    pub metadata: FileMetadata,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl UploadTarget {
    /// A `UploadTarget` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        upload_url: impl Into<::agent_clients_runtime::Secret>,
        expires_at: impl Into<::agent_clients_runtime::Timestamp>,
        metadata: impl Into<FileMetadata>,
    ) -> Self {
        Self {
            id: id.into(),
            upload_url: upload_url.into(),
            expires_at: expires_at.into(),
            metadata: metadata.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(UploadTarget {
    id: "id",
    upload_url: "uploadUrl",
    expires_at: "expiresAt",
    metadata: "metadata",
});
