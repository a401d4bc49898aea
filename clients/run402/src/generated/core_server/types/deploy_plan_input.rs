//! `DeployPlanInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreReleaseSpec;

/// A release to plan.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DeployPlanInput {
    /// The specification.
    pub spec: CoreReleaseSpec,
    /// Names this plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
}

impl DeployPlanInput {
    /// A `DeployPlanInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(spec: impl Into<CoreReleaseSpec>) -> Self {
        Self {
            spec: spec.into(),
            idempotency_key: ::std::default::Default::default(),
        }
    }
}
