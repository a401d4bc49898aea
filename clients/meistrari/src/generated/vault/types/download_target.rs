//! `DownloadTarget`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::FileMetadata;

/// Where to get the bytes of a file.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DownloadTarget {
    /// Presigned URL to get the bytes from. Its query is the credential, so it is never printed.
    pub url: ::agent_clients_runtime::Secret,
    /// When the URL expires. The official client takes UTC only (`Z`).
    #[serde(rename = "expiresAt")]
    pub expires_at: ::agent_clients_runtime::Timestamp,
    /// What is known about the file, or null.
    pub metadata: Option<FileMetadata>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DownloadTarget {
    /// A `DownloadTarget` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        url: impl Into<::agent_clients_runtime::Secret>,
        expires_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            url: url.into(),
            expires_at: expires_at.into(),
            metadata: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DownloadTarget {
    url: "url",
    expires_at: "expiresAt",
    metadata: "metadata" required,
});
