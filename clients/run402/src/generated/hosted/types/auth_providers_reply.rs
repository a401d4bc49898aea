//! `AuthProvidersReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{AuthOauthProvider, AuthPasswordProvider};

/// Ways to sign in.
///
/// *Evidence:* documented by the vendor (contract section 3.11).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthProvidersReply {
    /// Passwords.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<AuthPasswordProvider>,
    /// Other services.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oauth: Option<Vec<AuthOauthProvider>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthProvidersReply {
    password: "password",
    oauth: "oauth",
});
