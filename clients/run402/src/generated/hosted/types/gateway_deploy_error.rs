//! `GatewayDeployError`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{DeployFix, ErrorCode};

/// Why a deploy failed.
///
/// *Evidence:* seen in the official client's code (contract section 4.7).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct GatewayDeployError {
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ErrorCode>,
    /// Phase that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// Part of the specification that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// What went wrong, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Kind of the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Whether the same may work later. Missing means no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retryable: Option<bool>,
    /// Whether repeating it can do no harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safe_to_retry: Option<bool>,
    /// What has been changed. Seen: `none` and `rolled_back`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mutation_state: Option<String>,
    /// Names the request in the vendor's logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
    /// What else is to be said; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<::serde_json::Value>,
    /// What to do next; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_actions: Option<Vec<::serde_json::Value>>,
    /// What to change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<DeployFix>,
    /// Lines of logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logs: Option<Vec<String>>,
    /// Whether everything was undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rolled_back: Option<bool>,
    /// Id of the operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_id: Option<String>,
    /// Id of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(GatewayDeployError {
    code: "code",
    phase: "phase",
    resource: "resource",
    message: "message",
    category: "category",
    retryable: "retryable",
    safe_to_retry: "safe_to_retry",
    mutation_state: "mutation_state",
    trace_id: "trace_id",
    details: "details",
    next_actions: "next_actions",
    fix: "fix",
    logs: "logs",
    rolled_back: "rolled_back",
    operation_id: "operation_id",
    plan_id: "plan_id",
});
