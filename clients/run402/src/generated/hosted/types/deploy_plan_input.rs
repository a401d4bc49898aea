//! `DeployPlanInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{ContentRef, NormalizedReleaseSpec, RequiredPlan};

/// A release to plan.
///
/// *Evidence:* seen in the official client's code (contract sections 2, 3.2 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DeployPlanInput {
    /// The specification; the project only, where `manifest_ref` names it.
    pub spec: NormalizedReleaseSpec,
    /// The specification as uploaded content, of the type `application/vnd.run402.deploy-manifest+json`, where the
    /// body would be too large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manifest_ref: Option<ContentRef>,
    /// Makes a repeat safe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Mode of the plan, `reviewed_plan`.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Plan that this one has to agree with.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_plan: Option<RequiredPlan>,
}

impl DeployPlanInput {
    /// A `DeployPlanInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(spec: impl Into<NormalizedReleaseSpec>) -> Self {
        Self {
            spec: spec.into(),
            manifest_ref: ::std::default::Default::default(),
            idempotency_key: ::std::default::Default::default(),
            mode: ::std::default::Default::default(),
            required_plan: ::std::default::Default::default(),
        }
    }
}
