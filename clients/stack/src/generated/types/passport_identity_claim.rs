//! `PassportIdentityClaim`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AssuranceLevel, IdentityLayer};

/// An identity claim in a passport.
///
/// *Evidence:* documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PassportIdentityClaim {
    /// Id of the claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// Provider that verified it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layer: Option<IdentityLayer>,
    /// What is claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_type: Option<String>,
    /// How sure the provider is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assurance_level: Option<AssuranceLevel>,
    /// When it was verified, in seconds since 1970 (the unit is inferred).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<i64>,
    /// When it expires, in seconds since 1970 (the unit is inferred).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PassportIdentityClaim {
    claim_id: "claim_id",
    provider: "provider",
    layer: "layer",
    claim_type: "claim_type",
    assurance_level: "assurance_level",
    verified_at: "verified_at",
    expires_at: "expires_at",
});
