//! `OauthGrantType`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The kind of grant. Token exchange wraps the refresh of a passport; the device grant of RFC 8628 exists too.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 3.28). Token exchange is D.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OauthGrantType {
    /// `refresh_token`
    RefreshToken,
    /// `authorization_code`
    AuthorizationCode,
    /// `urn:ietf:params:oauth:grant-type:token-exchange`
    UrnIetfParamsOauthGrantTypeTokenExchange,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(OauthGrantType, Unknown {
    RefreshToken: "refresh_token",
    AuthorizationCode: "authorization_code",
    UrnIetfParamsOauthGrantTypeTokenExchange: "urn:ietf:params:oauth:grant-type:token-exchange",
});
