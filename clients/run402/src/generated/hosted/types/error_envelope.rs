//! `ErrorEnvelope`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{DeployFix, ErrorCode, ErrorEnvelopeError, PaymentRequirement};

/// Body of an error. Everything is optional; other bodies exist too. The message is `message`, else `error`, where
/// that is a string and not empty. The official client takes a field of another type for a missing one.
///
/// *Evidence:* seen in the official client's code (contract sections 1.7 and 1.8). One type for all shapes of an error body; the deploy fields stand at the top or in `details`.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ErrorEnvelope {
    /// The message, or the whole error as an object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorEnvelopeError>,
    /// The message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What went wrong. The official client turns the codes of deploy errors into upper case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ErrorCode>,
    /// Kind of the error, such as `conflict`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Whether the same request may work later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retryable: Option<bool>,
    /// Whether repeating it can do no harm. Alone it is no reason to repeat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safe_to_retry: Option<bool>,
    /// What the request has changed. Seen: `none` and `rolled_back`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mutation_state: Option<String>,
    /// Names the request in the vendor's logs.
    ///
    /// *Evidence:* seen in the official client's code (contract section 1.7). What it is for is inferred from its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
    /// What else is to be said; any JSON. Deploy errors may have their own fields here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<::serde_json::Value>,
    /// What to do next; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_actions: Option<Vec<::serde_json::Value>>,
    /// Deploy: phase that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// Deploy: part of the specification that failed, such as `database.migrations.001_init`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Deploy: id of the operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_id: Option<String>,
    /// Deploy: id of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Deploy: what to change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<DeployFix>,
    /// Deploy: lines of logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logs: Option<Vec<String>>,
    /// Deploy: whether everything was undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rolled_back: Option<bool>,
    /// SQL that is refused: what to do instead.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Rate limit: seconds to wait.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<f64>,
    /// Exceeded quota: `{api_calls, limit, storage_bytes, storage_limit}`.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<::serde_json::Value>,
    /// Exceeded quota: where to renew.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renew_url: Option<String>,
    /// Expired lease: state of the project.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifecycle_state: Option<String>,
    /// Expired lease: since when it is in that state.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_state_at: Option<::agent_clients_runtime::Timestamp>,
    /// Expired lease: when it goes to the next state.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_transition_at: Option<::agent_clients_runtime::Timestamp>,
    /// Payment: the ways to pay, one of which to choose.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepts: Option<Vec<PaymentRequirement>>,
    /// Payment: version of x402.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.9).
    #[serde(rename = "x402Version", default, skip_serializing_if = "Option::is_none")]
    pub x402_version: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ErrorEnvelope {
    error: "error",
    message: "message",
    code: "code",
    category: "category",
    retryable: "retryable",
    safe_to_retry: "safe_to_retry",
    mutation_state: "mutation_state",
    trace_id: "trace_id",
    details: "details",
    next_actions: "next_actions",
    phase: "phase",
    resource: "resource",
    operation_id: "operation_id",
    plan_id: "plan_id",
    fix: "fix",
    logs: "logs",
    rolled_back: "rolled_back",
    hint: "hint",
    retry_after: "retry_after",
    usage: "usage",
    renew_url: "renew_url",
    lifecycle_state: "lifecycle_state",
    entered_state_at: "entered_state_at",
    next_transition_at: "next_transition_at",
    accepts: "accepts",
    x402_version: "x402Version",
});
