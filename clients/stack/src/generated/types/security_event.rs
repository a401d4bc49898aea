//! `SecurityEvent`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::Severity;

/// A signal of a detector.
///
/// *Evidence:* documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SecurityEvent {
    /// Id of the event.
    pub id: String,
    /// Id of the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
    /// Id of the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Id of the passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_jti: Option<String>,
    /// What was noticed: `credential_outside_scope`, `credential_burst`, `scope_drift`, `checkpoint_silence` and
    /// others; the product page counts 23.
    pub signal_type: String,
    /// How bad it is.
    pub severity: Severity,
    /// What was noticed, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// More about it. Its fields depend on the signal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Whether it is resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<bool>,
    /// When it was resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SecurityEvent {
    /// A `SecurityEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        signal_type: impl Into<String>,
        severity: impl Into<Severity>,
    ) -> Self {
        Self {
            id: id.into(),
            operator_id: ::std::default::Default::default(),
            agent_id: ::std::default::Default::default(),
            passport_jti: ::std::default::Default::default(),
            signal_type: signal_type.into(),
            severity: severity.into(),
            message: ::std::default::Default::default(),
            metadata: ::std::default::Default::default(),
            resolved: ::std::default::Default::default(),
            resolved_at: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SecurityEvent {
    id: "id",
    operator_id: "operator_id",
    agent_id: "agent_id",
    passport_jti: "passport_jti",
    signal_type: "signal_type",
    severity: "severity",
    message: "message",
    metadata: "metadata",
    resolved: "resolved",
    resolved_at: "resolved_at",
    created_at: "created_at",
});
