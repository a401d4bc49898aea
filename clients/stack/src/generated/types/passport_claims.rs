//! `PassportClaims`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{PassportAudience, PassportStackClaims};

/// The claims of a passport.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PassportClaims {
    /// Id of the agent.
    pub sub: String,
    /// Id of the passport.
    pub jti: String,
    /// Issuer: `getstack.run` by the official client's default, `https://api.getstack.run` in the documentation.
    pub iss: String,
    /// Audience, `stack:passport` by default.
    pub aud: PassportAudience,
    /// When it expires, in seconds since 1970.
    pub exp: i64,
    /// When it was issued, in seconds since 1970.
    pub iat: i64,
    /// When it becomes valid, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nbf: Option<i64>,
    /// The claims of STACK's own.
    pub stk: PassportStackClaims,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PassportClaims {
    /// A `PassportClaims` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        sub: impl Into<String>,
        jti: impl Into<String>,
        iss: impl Into<String>,
        aud: impl Into<PassportAudience>,
        exp: i64,
        iat: i64,
        stk: impl Into<PassportStackClaims>,
    ) -> Self {
        Self {
            sub: sub.into(),
            jti: jti.into(),
            iss: iss.into(),
            aud: aud.into(),
            exp,
            iat,
            nbf: ::std::default::Default::default(),
            stk: stk.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PassportClaims {
    sub: "sub",
    jti: "jti",
    iss: "iss",
    aud: "aud",
    exp: "exp",
    iat: "iat",
    nbf: "nbf",
    stk: "stk",
});
