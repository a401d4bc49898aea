//! `PartnerTenantPassport`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A passport of a tenant. Each of its three facts comes in one of two spellings.
///
/// *Evidence:* seen in the official client's code (contract section 3.20).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PartnerTenantPassport {
    /// The passport itself, a JWT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<::agent_clients_runtime::Secret>,
    /// The passport itself, in the other spelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport: Option<::agent_clients_runtime::Secret>,
    /// Id of the passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_id: Option<String>,
    /// Id of the passport, in the other spelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jti: Option<String>,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it expires, in seconds since 1970, in the other spelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exp: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PartnerTenantPassport {
    token: "token",
    passport: "passport",
    passport_id: "passport_id",
    jti: "jti",
    expires_at: "expires_at",
    exp: "exp",
});
