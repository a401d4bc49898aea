//! `BlobsSignInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How long a URL should work.
///
/// *Evidence:* seen in the official client's code (contract section 3.4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct BlobsSignInput {
    /// In seconds.
    ///
    /// Limits: 60 to 604800. The server's default: `3600`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<i64>,
}
