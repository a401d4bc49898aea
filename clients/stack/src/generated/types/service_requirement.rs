//! `ServiceRequirement`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AssuranceLevel, IdentityLayer};

/// A claim that a service requires.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ServiceRequirement {
    /// Id of the requirement.
    pub id: String,
    /// Id of the operator.
    pub operator_id: String,
    /// Id of the service in the catalogue.
    pub service_id: String,
    /// What the claim is about.
    pub layer: IdentityLayer,
    /// The claim.
    pub requires_claim: String,
    /// How sure the provider has to be at least.
    pub minimum_assurance: AssuranceLevel,
    /// Providers that are accepted, by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_providers: Option<Vec<String>>,
    /// Scopes that have to be delegated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_scopes: Option<Vec<String>>,
    /// Whether personal data is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requires_pii: Option<bool>,
    /// Lawful basis for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lawful_basis: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ServiceRequirement {
    /// A `ServiceRequirement` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        operator_id: impl Into<String>,
        service_id: impl Into<String>,
        layer: impl Into<IdentityLayer>,
        requires_claim: impl Into<String>,
        minimum_assurance: impl Into<AssuranceLevel>,
    ) -> Self {
        Self {
            id: id.into(),
            operator_id: operator_id.into(),
            service_id: service_id.into(),
            layer: layer.into(),
            requires_claim: requires_claim.into(),
            minimum_assurance: minimum_assurance.into(),
            accepted_providers: ::std::default::Default::default(),
            required_scopes: ::std::default::Default::default(),
            requires_pii: ::std::default::Default::default(),
            lawful_basis: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ServiceRequirement {
    id: "id",
    operator_id: "operator_id",
    service_id: "service_id",
    layer: "layer",
    requires_claim: "requires_claim",
    minimum_assurance: "minimum_assurance",
    accepted_providers: "accepted_providers",
    required_scopes: "required_scopes",
    requires_pii: "requires_pii",
    lawful_basis: "lawful_basis",
});
