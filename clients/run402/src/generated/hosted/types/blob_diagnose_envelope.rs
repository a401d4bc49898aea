//! `BlobDiagnoseEnvelope`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{BlobDiagnoseCache, BlobDiagnoseInvalidation, BlobPathKind};

/// What the delivery network serves under a URL.
///
/// *Evidence:* seen in the official client's code (contract sections 2 and 4.9). Written in camel case by older services; then all fields are among the unknown ones.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BlobDiagnoseEnvelope {
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Key of the object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// SHA-256 of the current content, in hex digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_sha256: Option<String>,
    /// SHA-256 of what was served, in hex digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed_sha256: Option<String>,
    /// Where it was looked at from, such as `gateway-us-east-1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vantage: Option<String>,
    /// How it was looked at, such as `GET_RANGE_0_0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probe_method: Option<String>,
    /// The `Accept-Encoding` that was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept_encoding: Option<String>,
    /// When it was looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed_at: Option<::agent_clients_runtime::Timestamp>,
    /// Whether looking may have warmed the cache.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probe_may_have_warmed_cache: Option<bool>,
    /// The URL in its canonical form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_url: Option<String>,
    /// Kind of the URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path_kind: Option<BlobPathKind>,
    /// What the cache said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache: Option<BlobDiagnoseCache>,
    /// How far the cache is renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalidation: Option<BlobDiagnoseInvalidation>,
    /// What it means, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BlobDiagnoseEnvelope {
    project_id: "project_id",
    key: "key",
    expected_sha256: "expected_sha256",
    observed_sha256: "observed_sha256",
    vantage: "vantage",
    probe_method: "probe_method",
    accept_encoding: "accept_encoding",
    observed_at: "observed_at",
    probe_may_have_warmed_cache: "probe_may_have_warmed_cache",
    canonical_url: "canonical_url",
    path_kind: "path_kind",
    cache: "cache",
    invalidation: "invalidation",
    hint: "hint",
});
