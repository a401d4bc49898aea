//! `OauthTokenInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::OauthGrantType;

/// A grant to exchange. Every field but the first belongs to one grant or another. Further fields are sent too, for
/// the grants whose fields were not seen.
///
/// *Evidence:* seen in the official client's code (contract section 3.28).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct OauthTokenInput {
    /// The kind of grant.
    pub grant_type: OauthGrantType,
    /// The refresh token. To refresh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<::agent_clients_runtime::Secret>,
    /// Id of the client. To refresh and with a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// Secret of the client. To refresh; left out for a public client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<::agent_clients_runtime::Secret>,
    /// The authorization code. With a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<::agent_clients_runtime::Secret>,
    /// Where the browser went. With a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<String>,
    /// The text whose hash was the code challenge. With a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_verifier: Option<::agent_clients_runtime::Secret>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl OauthTokenInput {
    /// A `OauthTokenInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(grant_type: impl Into<OauthGrantType>) -> Self {
        Self {
            grant_type: grant_type.into(),
            refresh_token: ::std::default::Default::default(),
            client_id: ::std::default::Default::default(),
            client_secret: ::std::default::Default::default(),
            code: ::std::default::Default::default(),
            redirect_uri: ::std::default::Default::default(),
            code_verifier: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(OauthTokenInput {
    grant_type: "grant_type",
    refresh_token: "refresh_token",
    client_id: "client_id",
    client_secret: "client_secret",
    code: "code",
    redirect_uri: "redirect_uri",
    code_verifier: "code_verifier",
});
