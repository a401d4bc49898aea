//! `DeployEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{
    DeployCommitPhaseEvent, DeployContentProgressEvent, DeployContentSkippedEvent,
    DeployLogEvent, DeployPaymentPaidEvent, DeployPaymentRequiredEvent,
    DeployPlanDiffEvent, DeployPlanStartedEvent, DeployPlanWarningsEvent,
    DeployReadyEvent, DeployRetryEvent,
};

/// An event of a deploy, told by its `type`. The official client makes most of them itself; the service records and
/// answers them too, above all `log`.
///
/// *Evidence:* seen in the official client's code (contract sections 4.9 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum DeployEvent {
    /// `plan.started`
    #[serde(rename = "plan.started")]
    PlanStarted(DeployPlanStartedEvent),
    /// `plan.diff`
    #[serde(rename = "plan.diff")]
    PlanDiff(DeployPlanDiffEvent),
    /// `plan.warnings`
    #[serde(rename = "plan.warnings")]
    PlanWarnings(DeployPlanWarningsEvent),
    /// `payment.required`
    #[serde(rename = "payment.required")]
    PaymentRequired(DeployPaymentRequiredEvent),
    /// `payment.paid`
    #[serde(rename = "payment.paid")]
    PaymentPaid(DeployPaymentPaidEvent),
    /// `content.upload.skipped`
    #[serde(rename = "content.upload.skipped")]
    ContentUploadSkipped(DeployContentSkippedEvent),
    /// `content.upload.progress`
    #[serde(rename = "content.upload.progress")]
    ContentUploadProgress(DeployContentProgressEvent),
    /// `commit.phase`
    #[serde(rename = "commit.phase")]
    CommitPhase(DeployCommitPhaseEvent),
    /// `log`
    #[serde(rename = "log")]
    Log(DeployLogEvent),
    /// `deploy.retry`
    #[serde(rename = "deploy.retry")]
    DeployRetry(DeployRetryEvent),
    /// `ready`
    #[serde(rename = "ready")]
    Ready(DeployReadyEvent),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(DeployEvent, "type", Unknown {
    PlanStarted: "plan.started",
    PlanDiff: "plan.diff",
    PlanWarnings: "plan.warnings",
    PaymentRequired: "payment.required",
    PaymentPaid: "payment.paid",
    ContentUploadSkipped: "content.upload.skipped",
    ContentUploadProgress: "content.upload.progress",
    CommitPhase: "commit.phase",
    Log: "log",
    DeployRetry: "deploy.retry",
    Ready: "ready",
});
