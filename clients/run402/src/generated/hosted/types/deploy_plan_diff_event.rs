//! `DeployPlanDiffEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::DeployDiff;

/// What the plan would change.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployPlanDiffEvent {
    /// What would change.
    pub diff: DeployDiff,
    /// Id of the event, in answers of the service; `synthetic` says nothing new.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DeployPlanDiffEvent {
    /// A `DeployPlanDiffEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(diff: impl Into<DeployDiff>) -> Self {
        Self {
            diff: diff.into(),
            id: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployPlanDiffEvent {
    diff: "diff",
    id: "id",
});
