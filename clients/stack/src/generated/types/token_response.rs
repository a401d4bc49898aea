//! `TokenResponse`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Tokens of an OAuth grant.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct TokenResponse {
    /// The access token.
    pub access_token: ::agent_clients_runtime::Secret,
    /// The refresh token. It rotates on use; where there is none, the one before stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<::agent_clients_runtime::Secret>,
    /// How long the access token lives, in seconds.
    ///
    /// The server's default: `300`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// Type of the token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl TokenResponse {
    /// A `TokenResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(access_token: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token: ::std::default::Default::default(),
            expires_in: ::std::default::Default::default(),
            token_type: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(TokenResponse {
    access_token: "access_token",
    refresh_token: "refresh_token",
    expires_in: "expires_in",
    token_type: "token_type",
});
