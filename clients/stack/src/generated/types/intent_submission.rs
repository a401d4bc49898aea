//! `IntentSubmission`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{ApprovalStatus, SimulationResult};

/// A submitted intent.
///
/// *Evidence:* seen in the official client's code (contract section 3.16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct IntentSubmission {
    /// Id of the approval it waits for.
    pub approval_id: String,
    /// Id of the signed claim of the intent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent_claim_id: Option<String>,
    /// Id of the signed claim of the simulation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simulated_claim_id: Option<String>,
    /// Where it stands, `pending`.
    pub status: ApprovalStatus,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// What would become of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simulation: Option<SimulationResult>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl IntentSubmission {
    /// A `IntentSubmission` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        approval_id: impl Into<String>,
        status: impl Into<ApprovalStatus>,
    ) -> Self {
        Self {
            approval_id: approval_id.into(),
            intent_claim_id: ::std::default::Default::default(),
            simulated_claim_id: ::std::default::Default::default(),
            status: status.into(),
            expires_at: ::std::default::Default::default(),
            simulation: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(IntentSubmission {
    approval_id: "approval_id",
    intent_claim_id: "intent_claim_id",
    simulated_claim_id: "simulated_claim_id",
    status: "status",
    expires_at: "expires_at",
    simulation: "simulation",
});
