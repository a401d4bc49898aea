//! `Passport`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AccountabilityMode;

/// A passport.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Passport {
    /// The passport itself, a JWT. It is a credential.
    pub token: ::agent_clients_runtime::Secret,
    /// Id of the passport.
    pub jti: String,
    /// When it expires.
    pub expires_at: ::agent_clients_runtime::Timestamp,
    /// Accountability mode. A Mission that is started answers without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountability: Option<AccountabilityMode>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Passport {
    /// A `Passport` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        token: impl Into<::agent_clients_runtime::Secret>,
        jti: impl Into<String>,
        expires_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            token: token.into(),
            jti: jti.into(),
            expires_at: expires_at.into(),
            accountability: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Passport {
    token: "token",
    jti: "jti",
    expires_at: "expires_at",
    accountability: "accountability",
});
