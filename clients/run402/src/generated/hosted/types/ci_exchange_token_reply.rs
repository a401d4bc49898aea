//! `CiExchangeTokenReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A session of a workflow.
///
/// *Evidence:* seen in the official client's code (contract section 3.3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CiExchangeTokenReply {
    /// Bearer token of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_token: Option<::agent_clients_runtime::Secret>,
    /// Kind of the token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// How long it lives, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// What it may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CiExchangeTokenReply {
    access_token: "access_token",
    token_type: "token_type",
    expires_in: "expires_in",
    scope: "scope",
});
