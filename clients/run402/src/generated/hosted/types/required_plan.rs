//! `RequiredPlan`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A plan that was reviewed.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct RequiredPlan {
    /// Id of the plan.
    pub plan_id: String,
    /// Fingerprint of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_fingerprint: Option<String>,
}

impl RequiredPlan {
    /// A `RequiredPlan` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(plan_id: impl Into<String>) -> Self {
        Self {
            plan_id: plan_id.into(),
            plan_fingerprint: ::std::default::Default::default(),
        }
    }
}
