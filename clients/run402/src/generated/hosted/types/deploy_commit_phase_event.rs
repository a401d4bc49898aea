//! `DeployCommitPhaseEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{DeployPhase, DeployPhaseStatus};

/// A phase of the commit began or ended.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployCommitPhaseEvent {
    /// The phase.
    pub phase: DeployPhase,
    /// Whether it began or ended.
    pub status: DeployPhaseStatus,
    /// What it is about, such as `release`. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). Seen in recorded events of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slice_kinds: Option<Vec<String>>,
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

impl DeployCommitPhaseEvent {
    /// A `DeployCommitPhaseEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        phase: impl Into<DeployPhase>,
        status: impl Into<DeployPhaseStatus>,
    ) -> Self {
        Self {
            phase: phase.into(),
            status: status.into(),
            slice_kinds: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployCommitPhaseEvent {
    phase: "phase",
    status: "status",
    slice_kinds: "slice_kinds",
    id: "id",
});
