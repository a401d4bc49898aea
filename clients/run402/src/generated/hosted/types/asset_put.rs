//! `AssetPut`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::BlobVisibility;

/// An object to store.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AssetPut {
    /// Key of the object.
    pub key: String,
    /// SHA-256 of its content, in lower-case hex digits.
    ///
    /// Limits: matching `^[0-9a-f]{64}$`.
    pub sha256: String,
    /// Its length in bytes.
    pub size_bytes: i64,
    /// Its media type.
    pub content_type: String,
    /// Who may read it.
    pub visibility: BlobVisibility,
    /// Whether it gets an address with its hash, which never changes.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 5.7 and 6.2).
    pub immutable: bool,
    /// Metadata. The official client takes strings, numbers, booleans and lists of strings.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). The types of the values are those of a recorded error of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// What to do with EXIF data; the words are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exif_policy: Option<String>,
}

impl AssetPut {
    /// A `AssetPut` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        key: impl Into<String>,
        sha256: impl Into<String>,
        size_bytes: i64,
        content_type: impl Into<String>,
        visibility: impl Into<BlobVisibility>,
        immutable: bool,
    ) -> Self {
        Self {
            key: key.into(),
            sha256: sha256.into(),
            size_bytes,
            content_type: content_type.into(),
            visibility: visibility.into(),
            immutable,
            metadata: ::std::default::Default::default(),
            exif_policy: ::std::default::Default::default(),
        }
    }
}
