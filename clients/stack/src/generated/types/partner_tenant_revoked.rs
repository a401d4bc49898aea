//! `PartnerTenantRevoked`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What the revocation of a tenant revoked.
///
/// *Evidence:* seen in the official client's code (contract section 3.20). The names are C; the types are inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PartnerTenantRevoked {
    /// Whether this call revoked it. False on a repeat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transitioned: Option<bool>,
    /// Number of webhooks that were revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhooks_revoked: Option<i64>,
    /// Number of passports that were revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passports_revoked: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PartnerTenantRevoked {
    transitioned: "transitioned",
    webhooks_revoked: "webhooks_revoked",
    passports_revoked: "passports_revoked",
});
