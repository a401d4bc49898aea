//! `PlanAssetRef`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::BlobVisibility;

/// Where an object is found and how to check it.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 4.9 and 6.2). The contract does not write the fields out. These are what 3.3.3 takes over from the answer in recorded calls
/// of `assets.put`.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PlanAssetRef {
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
    /// Its address at the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its address at the project, with its hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub immutable_url: Option<String>,
    /// Its address in the delivery network.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cdn_url: Option<String>,
    /// Its address in the delivery network, with its hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cdn_immutable_url: Option<String>,
    /// Integrity for HTML, `sha256-` and base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sri: Option<String>,
    /// Strong entity tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// Digest of RFC 9530.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_digest: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PlanAssetRef {
    key: "key",
    sha256: "sha256",
    size_bytes: "size_bytes",
    content_type: "content_type",
    visibility: "visibility",
    immutable: "immutable",
    url: "url",
    immutable_url: "immutable_url",
    cdn_url: "cdn_url",
    cdn_immutable_url: "cdn_immutable_url",
    sri: "sri",
    etag: "etag",
    content_digest: "content_digest",
});
