//! `ContentRef`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Content by its hash.
///
/// *Evidence:* seen in the official client's code (contract sections 4.2 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContentRef {
    /// SHA-256 of the content, in lower-case hex digits.
    ///
    /// Limits: matching `^[0-9a-f]{64}$`.
    pub sha256: String,
    /// Its length in bytes.
    pub size: i64,
    /// Its media type. Until 2.45 `contentType`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Integrity of the content; its form is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integrity: Option<String>,
}

impl ContentRef {
    /// A `ContentRef` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(sha256: impl Into<String>, size: i64) -> Self {
        Self {
            sha256: sha256.into(),
            size,
            content_type: ::std::default::Default::default(),
            integrity: ::std::default::Default::default(),
        }
    }
}
