//! `BlobsSignReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A signed URL.
///
/// *Evidence:* seen in the official client's code (contract section 3.4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BlobsSignReply {
    /// The URL. Its query is the credential, so it is never printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_url: Option<::agent_clients_runtime::Secret>,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// In how many seconds it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BlobsSignReply {
    signed_url: "signed_url",
    expires_at: "expires_at",
    expires_in: "expires_in",
});
