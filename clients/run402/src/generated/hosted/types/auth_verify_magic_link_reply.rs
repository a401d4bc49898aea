//! `AuthVerifyMagicLinkReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::AuthUser;

/// Tokens of an end user.
///
/// *Evidence:* seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthVerifyMagicLinkReply {
    /// Access token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_token: Option<::agent_clients_runtime::Secret>,
    /// Refresh token; works once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<::agent_clients_runtime::Secret>,
    /// Kind of the access token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// How long the access token lives, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// The user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<AuthUser>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthVerifyMagicLinkReply {
    access_token: "access_token",
    refresh_token: "refresh_token",
    token_type: "token_type",
    expires_in: "expires_in",
    user: "user",
});
