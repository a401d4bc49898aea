//! `ServiceRequirementInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AssuranceLevel, IdentityLayer};

/// A claim that a service requires.
///
/// *Evidence:* seen in the official client's code (contract section 4). That the layer `identity` needs the last two fields is D.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ServiceRequirementInput {
    /// What the claim is about.
    pub layer: IdentityLayer,
    /// The claim, such as `verified_human`.
    pub requires_claim: String,
    /// How sure the provider has to be at least.
    pub minimum_assurance: AssuranceLevel,
    /// Providers that are accepted, by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_providers: Option<Vec<String>>,
    /// Scopes that have to be delegated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_scopes: Option<Vec<String>>,
    /// Whether personal data is needed. Has to be true for the layer `identity`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requires_pii: Option<bool>,
    /// Lawful basis for it, such as `contract`. Mandatory for the layer `identity`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lawful_basis: Option<String>,
}

impl ServiceRequirementInput {
    /// A `ServiceRequirementInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        layer: impl Into<IdentityLayer>,
        requires_claim: impl Into<String>,
        minimum_assurance: impl Into<AssuranceLevel>,
    ) -> Self {
        Self {
            layer: layer.into(),
            requires_claim: requires_claim.into(),
            minimum_assurance: minimum_assurance.into(),
            accepted_providers: ::std::default::Default::default(),
            required_scopes: ::std::default::Default::default(),
            requires_pii: ::std::default::Default::default(),
            lawful_basis: ::std::default::Default::default(),
        }
    }
}
