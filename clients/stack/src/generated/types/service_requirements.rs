//! `ServiceRequirements`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ServiceRequirement;

/// What a service requires.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ServiceRequirements {
    /// The claims.
    pub requirements: Vec<ServiceRequirement>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ServiceRequirements {
    /// A `ServiceRequirements` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(requirements: Vec<ServiceRequirement>) -> Self {
        Self {
            requirements,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ServiceRequirements {
    requirements: "requirements",
});
