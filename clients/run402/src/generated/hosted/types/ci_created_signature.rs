//! `CiCreatedSignature`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// The signed statement of a binding.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CiCreatedSignature {
    /// What was signed; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<::serde_json::Value>,
    /// As it was sent; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<::serde_json::Value>,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// When it was verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CiCreatedSignature {
    payload: "payload",
    raw: "raw",
    signer: "signer",
    verified_at: "verified_at",
});
