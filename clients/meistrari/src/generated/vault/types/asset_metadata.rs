//! `AssetMetadata`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// What is known about an asset.
///
/// *Evidence:* seen in the official client's code (contract section 4.3). That the times are RFC 3339 is inferred; they are kept as they come.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AssetMetadata {
    /// Id of the asset.
    pub id: String,
    /// Where it is stored.
    pub path: String,
    /// Address of the asset.
    #[serde(rename = "assetUrl")]
    pub asset_url: String,
    /// Class of the asset.
    #[serde(rename = "assetClass")]
    pub asset_class: String,
    /// What it belongs to, as it was given.
    pub subject: String,
    /// Its media type.
    #[serde(rename = "mimeType")]
    pub mime_type: String,
    /// Its size in bytes.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.3). A number in the official client's schema; that it is whole is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Name of the bucket it is stored in.
    #[serde(rename = "bucketName", default, skip_serializing_if = "Option::is_none")]
    pub bucket_name: Option<String>,
    /// Who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// When it was created.
    #[serde(rename = "createdAt")]
    pub created_at: ::agent_clients_runtime::Timestamp,
    /// When its bytes were uploaded.
    #[serde(rename = "uploadedAt", default, skip_serializing_if = "Option::is_none")]
    pub uploaded_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was deleted.
    #[serde(rename = "deletedAt", default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AssetMetadata {
    /// A `AssetMetadata` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        path: impl Into<String>,
        asset_url: impl Into<String>,
        asset_class: impl Into<String>,
        subject: impl Into<String>,
        mime_type: impl Into<String>,
        created_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            path: path.into(),
            asset_url: asset_url.into(),
            asset_class: asset_class.into(),
            subject: subject.into(),
            mime_type: mime_type.into(),
            size: ::std::default::Default::default(),
            bucket_name: ::std::default::Default::default(),
            created_by: ::std::default::Default::default(),
            created_at: created_at.into(),
            uploaded_at: ::std::default::Default::default(),
            deleted_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AssetMetadata {
    id: "id",
    path: "path",
    asset_url: "assetUrl",
    asset_class: "assetClass",
    subject: "subject",
    mime_type: "mimeType",
    size: "size",
    bucket_name: "bucketName",
    created_by: "createdBy",
    created_at: "createdAt",
    uploaded_at: "uploadedAt",
    deleted_at: "deletedAt",
});
