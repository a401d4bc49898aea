//! `StorageCreateUploadInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreVisibility;

/// An object to upload.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct StorageCreateUploadInput {
    /// Key of the object.
    pub key: String,
    /// Its length in bytes. At most 100 MiB unless the server is set up otherwise.
    pub size_bytes: i64,
    /// SHA-256 of its content, in lower-case hex digits.
    pub sha256: String,
    /// Its media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Who may read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<CoreVisibility>,
    /// Whether it gets an address that never changes.
    ///
    /// *Evidence:* seen in the official client's code (contract section 7.2). The meaning is that of the hosted API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub immutable: Option<bool>,
    /// For how long; of what is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<i64>,
}

impl StorageCreateUploadInput {
    /// A `StorageCreateUploadInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        key: impl Into<String>,
        size_bytes: i64,
        sha256: impl Into<String>,
    ) -> Self {
        Self {
            key: key.into(),
            size_bytes,
            sha256: sha256.into(),
            content_type: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
            immutable: ::std::default::Default::default(),
            ttl_seconds: ::std::default::Default::default(),
        }
    }
}
