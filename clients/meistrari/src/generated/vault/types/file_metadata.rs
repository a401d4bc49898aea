//! `FileMetadata`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// What is known about a file. Older servers send `encryptionKey` too; it is kept among the unknown fields, like
/// whatever comes after.
///
/// *Evidence:* seen in the official client's code (contract section 4.3). That the times are RFC 3339 is inferred; they are kept as they come.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FileMetadata {
    /// Id of the file.
    pub id: String,
    /// Where it is stored: id of the workspace, `/`, id of the file.
    pub path: String,
    /// Id of the workspace it belongs to.
    #[serde(rename = "workspaceId")]
    pub workspace_id: String,
    /// Id of its parent.
    #[serde(rename = "parentId", default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// Its name.
    #[serde(
        rename = "originalFileName",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub original_file_name: Option<String>,
    /// Its media type.
    #[serde(rename = "mimeType", default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// Its size in bytes.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.3). A number in the official client's schema; that it is whole is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Its key in an older storage.
    #[serde(rename = "legacyKey", default, skip_serializing_if = "Option::is_none")]
    pub legacy_key: Option<String>,
    /// Name of the bucket it is stored in.
    #[serde(rename = "bucketName", default, skip_serializing_if = "Option::is_none")]
    pub bucket_name: Option<String>,
    /// Who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// When it was created.
    #[serde(rename = "createdAt")]
    pub created_at: ::agent_clients_runtime::Timestamp,
    /// When it was deleted.
    #[serde(rename = "deletedAt", default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<::agent_clients_runtime::Timestamp>,
    /// When its bytes were uploaded. Without it there are none yet.
    #[serde(rename = "uploadedAt", default, skip_serializing_if = "Option::is_none")]
    pub uploaded_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FileMetadata {
    /// A `FileMetadata` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        path: impl Into<String>,
        workspace_id: impl Into<String>,
        created_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            path: path.into(),
            workspace_id: workspace_id.into(),
            parent_id: ::std::default::Default::default(),
            original_file_name: ::std::default::Default::default(),
            mime_type: ::std::default::Default::default(),
            size: ::std::default::Default::default(),
            legacy_key: ::std::default::Default::default(),
            bucket_name: ::std::default::Default::default(),
            created_by: ::std::default::Default::default(),
            created_at: created_at.into(),
            deleted_at: ::std::default::Default::default(),
            uploaded_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FileMetadata {
    id: "id",
    path: "path",
    workspace_id: "workspaceId",
    parent_id: "parentId",
    original_file_name: "originalFileName",
    mime_type: "mimeType",
    size: "size",
    legacy_key: "legacyKey",
    bucket_name: "bucketName",
    created_by: "createdBy",
    created_at: "createdAt",
    deleted_at: "deletedAt",
    uploaded_at: "uploadedAt",
});
