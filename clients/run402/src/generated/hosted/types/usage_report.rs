//! `UsageReport`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Tier;

/// What a project has used.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageReport {
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Its tier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// Number of API calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_calls: Option<i64>,
    /// Number of API calls that the tier includes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_calls_limit: Option<i64>,
    /// Storage that it uses, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_bytes: Option<i64>,
    /// Storage that the tier includes, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_limit_bytes: Option<i64>,
    /// When its lease ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageReport {
    project_id: "project_id",
    tier: "tier",
    api_calls: "api_calls",
    api_calls_limit: "api_calls_limit",
    storage_bytes: "storage_bytes",
    storage_limit_bytes: "storage_limit_bytes",
    lease_expires_at: "lease_expires_at",
    status: "status",
});
