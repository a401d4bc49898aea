//! `UpdateIdentitySettingsInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{IdentityClaimInheritance, IdentityClaimTtl};

/// Changes of the identity settings. What is left out stays.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct UpdateIdentitySettingsInput {
    /// How long a claim is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_claim_ttl: Option<IdentityClaimTtl>,
    /// Whether agents carry the claims by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_claim_inheritance: Option<IdentityClaimInheritance>,
    /// Whether what carries a claim is revoked with it (inferred from the name).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_auto_revoke: Option<bool>,
}
