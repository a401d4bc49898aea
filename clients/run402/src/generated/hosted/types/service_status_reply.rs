//! `ServiceStatusReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{ServiceDeployment, ServiceOperator};

/// Status of the service.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ServiceStatusReply {
    /// The status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// For how long it runs, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uptime_seconds: Option<f64>,
    /// What runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deployment: Option<ServiceDeployment>,
    /// What it can do; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<::serde_json::Value>,
    /// Who runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<ServiceOperator>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ServiceStatusReply {
    status: "status",
    uptime_seconds: "uptime_seconds",
    deployment: "deployment",
    capabilities: "capabilities",
    operator: "operator",
});
