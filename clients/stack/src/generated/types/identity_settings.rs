//! `IdentitySettings`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{IdentityClaimInheritance, IdentityClaimTtl};

/// Identity settings of an operator.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct IdentitySettings {
    /// How long a claim is valid.
    pub identity_claim_ttl: IdentityClaimTtl,
    /// Whether agents carry the claims by themselves.
    pub identity_claim_inheritance: IdentityClaimInheritance,
    /// Whether what carries a claim is revoked with it (inferred from the name).
    pub identity_auto_revoke: bool,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl IdentitySettings {
    /// A `IdentitySettings` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        identity_claim_ttl: impl Into<IdentityClaimTtl>,
        identity_claim_inheritance: impl Into<IdentityClaimInheritance>,
        identity_auto_revoke: bool,
    ) -> Self {
        Self {
            identity_claim_ttl: identity_claim_ttl.into(),
            identity_claim_inheritance: identity_claim_inheritance.into(),
            identity_auto_revoke,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(IdentitySettings {
    identity_claim_ttl: "identity_claim_ttl",
    identity_claim_inheritance: "identity_claim_inheritance",
    identity_auto_revoke: "identity_auto_revoke",
});
