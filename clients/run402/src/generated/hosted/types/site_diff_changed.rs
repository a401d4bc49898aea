//! `SiteDiffChanged`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A file that changes.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SiteDiffChanged {
    /// Its path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// SHA-256 of the old content, in hex digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256_old: Option<String>,
    /// SHA-256 of the new content, in hex digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256_new: Option<String>,
    /// Its old media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type_old: Option<String>,
    /// Its new media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type_new: Option<String>,
    /// True where the media type was inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type_inferred: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SiteDiffChanged {
    path: "path",
    sha256_old: "sha256_old",
    sha256_new: "sha256_new",
    content_type_old: "content_type_old",
    content_type_new: "content_type_new",
    content_type_inferred: "content_type_inferred",
});
