//! `Permalink`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// A public address of a file. The address is the base address of the service, `permalinks/` and the id.
///
/// *Evidence:* seen in the official client's code (contract section 4.3). That the times are RFC 3339 is inferred; they are kept as they come.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Permalink {
    /// Id of the permalink.
    pub id: String,
    /// Id of the file.
    #[serde(rename = "fileId")]
    pub file_id: String,
    /// Id of the workspace of the file.
    #[serde(rename = "workspaceId")]
    pub workspace_id: String,
    /// When it was created.
    #[serde(rename = "createdAt")]
    pub created_at: ::agent_clients_runtime::Timestamp,
    /// When it stops working; null when it does not.
    #[serde(rename = "expiresAt")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Who created it.
    #[serde(rename = "createdBy")]
    pub created_by: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Permalink {
    /// A `Permalink` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        file_id: impl Into<String>,
        workspace_id: impl Into<String>,
        created_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            file_id: file_id.into(),
            workspace_id: workspace_id.into(),
            created_at: created_at.into(),
            expires_at: ::std::default::Default::default(),
            created_by: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Permalink {
    id: "id",
    file_id: "fileId",
    workspace_id: "workspaceId",
    created_at: "createdAt",
    expires_at: "expiresAt" required,
    created_by: "createdBy" required,
});
