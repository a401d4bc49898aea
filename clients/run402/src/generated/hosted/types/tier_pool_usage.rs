//! `TierPoolUsage`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What is used by all projects of a wallet together.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct TierPoolUsage {
    /// Number of projects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projects: Option<i64>,
    /// Number of API calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_api_calls: Option<i64>,
    /// Storage, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_storage_bytes: Option<i64>,
    /// Number of API calls that the tier includes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_calls_limit: Option<i64>,
    /// Storage that the tier includes, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_bytes_limit: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(TierPoolUsage {
    projects: "projects",
    total_api_calls: "total_api_calls",
    total_storage_bytes: "total_storage_bytes",
    api_calls_limit: "api_calls_limit",
    storage_bytes_limit: "storage_bytes_limit",
});
