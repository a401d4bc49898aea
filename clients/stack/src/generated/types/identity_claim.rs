//! `IdentityClaim`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AssuranceLevel, IdentityLayer};

/// An identity claim.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct IdentityClaim {
    /// Id of the claim.
    pub id: String,
    /// Id of the operator it is about.
    pub operator_id: String,
    /// Key of the provider.
    pub provider_key: String,
    /// What it is about.
    pub layer: IdentityLayer,
    /// What is claimed, such as `verified_human` or `verified_identity`.
    pub claim_type: String,
    /// Reference of the claim.
    pub claim_ref: String,
    /// How sure the provider is.
    pub assurance_level: AssuranceLevel,
    /// When it was verified.
    pub verified_at: ::agent_clients_runtime::Timestamp,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl IdentityClaim {
    /// A `IdentityClaim` with its required fields; everything else is absent.
    #[must_use]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        id: impl Into<String>,
        operator_id: impl Into<String>,
        provider_key: impl Into<String>,
        layer: impl Into<IdentityLayer>,
        claim_type: impl Into<String>,
        claim_ref: impl Into<String>,
        assurance_level: impl Into<AssuranceLevel>,
        verified_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            operator_id: operator_id.into(),
            provider_key: provider_key.into(),
            layer: layer.into(),
            claim_type: claim_type.into(),
            claim_ref: claim_ref.into(),
            assurance_level: assurance_level.into(),
            verified_at: verified_at.into(),
            expires_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(IdentityClaim {
    id: "id",
    operator_id: "operator_id",
    provider_key: "provider_key",
    layer: "layer",
    claim_type: "claim_type",
    claim_ref: "claim_ref",
    assurance_level: "assurance_level",
    verified_at: "verified_at",
    expires_at: "expires_at",
});
