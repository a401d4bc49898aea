//! `PlanAssetEntry`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{BlobVisibility, PlanAssetRef, PlanAssetStatus};

/// An object that a release stores.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PlanAssetEntry {
    /// Key of the object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// SHA-256 of its content, in hex digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Its length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_bytes: Option<i64>,
    /// Its media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Who may read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<BlobVisibility>,
    /// Whether it has an address with its hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub immutable: Option<bool>,
    /// Whether it has to be uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<PlanAssetStatus>,
    /// Where it will be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset_ref: Option<PlanAssetRef>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PlanAssetEntry {
    key: "key",
    sha256: "sha256",
    size_bytes: "size_bytes",
    content_type: "content_type",
    visibility: "visibility",
    immutable: "immutable",
    status: "status",
    asset_ref: "asset_ref",
});
