//! `AssetUpload`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::{AssetMetadata, AssetUploadHeaders};

/// An asset and where to put its bytes.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AssetUpload {
    /// Id of the asset.
    #[serde(rename = "assetId")]
    pub asset_id: String,
    /// Address of the asset.
    #[serde(rename = "assetUrl")]
    pub asset_url: String,
    /// Presigned URL to put the bytes to. Its query is the credential, so it is never printed.
    #[serde(rename = "uploadUrl")]
    pub upload_url: ::agent_clients_runtime::Secret,
    /// When the URL expires. The official client takes UTC only (`Z`).
    #[serde(rename = "expiresAt")]
    pub expires_at: ::agent_clients_runtime::Timestamp,
    /// The headers that the upload must have.
    #[serde(rename = "uploadHeaders")]
    pub upload_headers: AssetUploadHeaders,
    /// What is known about the asset.
    pub asset: AssetMetadata,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AssetUpload {
    /// A `AssetUpload` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        asset_id: impl Into<String>,
        asset_url: impl Into<String>,
        upload_url: impl Into<::agent_clients_runtime::Secret>,
        expires_at: impl Into<::agent_clients_runtime::Timestamp>,
        upload_headers: impl Into<AssetUploadHeaders>,
        asset: impl Into<AssetMetadata>,
    ) -> Self {
        Self {
            asset_id: asset_id.into(),
            asset_url: asset_url.into(),
            upload_url: upload_url.into(),
            expires_at: expires_at.into(),
            upload_headers: upload_headers.into(),
            asset: asset.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AssetUpload {
    asset_id: "assetId",
    asset_url: "assetUrl",
    upload_url: "uploadUrl",
    expires_at: "expiresAt",
    upload_headers: "uploadHeaders",
    asset: "asset",
});
