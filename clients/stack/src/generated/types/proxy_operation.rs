//! `ProxyOperation`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{
    ProxyAccountingState, ProxyDeliveryState, ProxyProviderOutcome, ProxyProviderStatus,
    ProxyReplayState, ProxyWriteMethod,
};

/// What became of a proxied call. Any field may be missing.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ProxyOperation {
    /// Operation id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_id: Option<String>,
    /// How far it got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery_state: Option<ProxyDeliveryState>,
    /// Whether the answer can be had again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replay_state: Option<ProxyReplayState>,
    /// Whether it was paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accounting_state: Option<ProxyAccountingState>,
    /// Provider key of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// HTTP method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<ProxyWriteMethod>,
    /// When it came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was sent to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dispatched_at: Option<::agent_clients_runtime::Timestamp>,
    /// When the service answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_received_at: Option<::agent_clients_runtime::Timestamp>,
    /// What the service says about the outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_outcome: Option<ProxyProviderOutcome>,
    /// Where the service says it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_status: Option<ProxyProviderStatus>,
    /// The stored, screened answer, where it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ProxyOperation {
    operation_id: "operation_id",
    delivery_state: "delivery_state",
    replay_state: "replay_state",
    accounting_state: "accounting_state",
    provider: "provider",
    method: "method",
    created_at: "created_at",
    dispatched_at: "dispatched_at",
    response_received_at: "response_received_at",
    provider_outcome: "provider_outcome",
    provider_status: "provider_status",
    response: "response",
});
