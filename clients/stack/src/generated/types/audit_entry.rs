//! `AuditEntry`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{AuditLayer, AuditOutcome};

/// An entry of the audit log, linked to the one before by its hash.
///
/// *Evidence:* documented by the vendor (contract section 4). The types of fields other than `timestamp` are inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuditEntry {
    /// Id of the entry.
    pub entry_id: String,
    /// When it was written, in milliseconds since 1970.
    pub timestamp: i64,
    /// Id of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
    /// Id of the span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span_id: Option<String>,
    /// Id of the span around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_span_id: Option<String>,
    /// Id of the operator.
    pub operator_id: String,
    /// Id of the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Id of the passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_jti: Option<String>,
    /// Part of the service that acted.
    pub layer: AuditLayer,
    /// What was done, such as `passport.revoke`.
    pub action: String,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// How long it took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<f64>,
    /// Hash of the payload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload_hash: Option<String>,
    /// Code of the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// Message of the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// Hash of the entry before, 64 hex digits; 64 zeros in the first one.
    pub prev_entry_hash: String,
    /// Hash of this entry, 64 hex digits.
    pub entry_hash: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuditEntry {
    /// A `AuditEntry` with its required fields; everything else is absent.
    #[must_use]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        entry_id: impl Into<String>,
        timestamp: i64,
        operator_id: impl Into<String>,
        layer: impl Into<AuditLayer>,
        action: impl Into<String>,
        outcome: impl Into<AuditOutcome>,
        prev_entry_hash: impl Into<String>,
        entry_hash: impl Into<String>,
    ) -> Self {
        Self {
            entry_id: entry_id.into(),
            timestamp,
            trace_id: ::std::default::Default::default(),
            span_id: ::std::default::Default::default(),
            parent_span_id: ::std::default::Default::default(),
            operator_id: operator_id.into(),
            agent_id: ::std::default::Default::default(),
            passport_jti: ::std::default::Default::default(),
            layer: layer.into(),
            action: action.into(),
            outcome: outcome.into(),
            duration_ms: ::std::default::Default::default(),
            payload_hash: ::std::default::Default::default(),
            error_code: ::std::default::Default::default(),
            error_message: ::std::default::Default::default(),
            prev_entry_hash: prev_entry_hash.into(),
            entry_hash: entry_hash.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuditEntry {
    entry_id: "entry_id",
    timestamp: "timestamp",
    trace_id: "trace_id",
    span_id: "span_id",
    parent_span_id: "parent_span_id",
    operator_id: "operator_id",
    agent_id: "agent_id",
    passport_jti: "passport_jti",
    layer: "layer",
    action: "action",
    outcome: "outcome",
    duration_ms: "duration_ms",
    payload_hash: "payload_hash",
    error_code: "error_code",
    error_message: "error_message",
    prev_entry_hash: "prev_entry_hash",
    entry_hash: "entry_hash",
});
