//! `BlobDiagnoseCache`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What the cache said.
///
/// *Evidence:* seen in the official client's code (contract sections 2 and 4.9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BlobDiagnoseCache {
    /// The header `x-cache`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x_cache: Option<String>,
    /// How old the answer was, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_seconds: Option<f64>,
    /// Kind of the address: `immutable`, `mutable` or `private`.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 2 and 4.9). The words are those of `AssetRef`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_kind: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BlobDiagnoseCache {
    x_cache: "x_cache",
    age_seconds: "age_seconds",
    cache_kind: "cache_kind",
});
