//! `CreateFileInput`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::{OnMissingParent, OnParentConflict};

/// A file to create.
///
/// *Evidence:* seen in the official client's code (contract section 3, V1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateFileInput {
    /// Its name, without folders and NUL bytes.
    #[serde(rename = "fileName", default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// SHA-256 of its content in lower-case hex digits, which becomes its id. Left out for streams and for uploads
    /// in parts.
    ///
    /// Limits: matching `^[0-9a-f]{64}$`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3, V1). That it becomes the id is inferred from what the official client falls back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256sum: Option<String>,
    /// Its media type.
    #[serde(rename = "mimeType", default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// Its size in bytes.
    ///
    /// Limits: at least 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Id of its parent.
    #[serde(rename = "parentId", default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// What to do when there is no such parent.
    #[serde(
        rename = "onMissingParent",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub on_missing_parent: Option<OnMissingParent>,
    /// What to do when the file has another parent already.
    #[serde(
        rename = "onParentConflict",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub on_parent_conflict: Option<OnParentConflict>,
}
