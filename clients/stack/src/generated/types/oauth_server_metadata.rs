//! `OauthServerMetadata`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Metadata of the authorization server (RFC 8414).
///
/// *Evidence:* documented by the vendor (contract section 3.28).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct OauthServerMetadata {
    /// Where a browser asks for access.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_endpoint: Option<String>,
    /// Where tokens are exchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_endpoint: Option<String>,
    /// Where clients are registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_endpoint: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(OauthServerMetadata {
    authorization_endpoint: "authorization_endpoint",
    token_endpoint: "token_endpoint",
    registration_endpoint: "registration_endpoint",
});
