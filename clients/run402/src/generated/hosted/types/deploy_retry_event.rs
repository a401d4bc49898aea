//! `DeployRetryEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ErrorCode;

/// The whole deploy is tried again. Not in 1.57.0.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). The fields are those of recorded events of 3.3.3.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployRetryEvent {
    /// Number of the attempt that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<i64>,
    /// Number of the next one.
    #[serde(rename = "nextAttempt", default, skip_serializing_if = "Option::is_none")]
    pub next_attempt: Option<i64>,
    /// Number of attempts at most.
    #[serde(rename = "maxAttempts", default, skip_serializing_if = "Option::is_none")]
    pub max_attempts: Option<i64>,
    /// How long is waited, in milliseconds.
    #[serde(rename = "delayMs", default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<i64>,
    /// Why it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ErrorCode>,
    /// Phase that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// Part of the specification that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Id of the operation.
    #[serde(rename = "operationId", default, skip_serializing_if = "Option::is_none")]
    pub operation_id: Option<String>,
    /// Id of the plan.
    #[serde(rename = "planId", default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Why it failed, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
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

::agent_clients_runtime::deserialize_keeping_unknown!(DeployRetryEvent {
    attempt: "attempt",
    next_attempt: "nextAttempt",
    max_attempts: "maxAttempts",
    delay_ms: "delayMs",
    code: "code",
    phase: "phase",
    resource: "resource",
    operation_id: "operationId",
    plan_id: "planId",
    message: "message",
    id: "id",
});
