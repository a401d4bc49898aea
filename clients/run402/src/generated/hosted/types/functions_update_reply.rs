//! `FunctionsUpdateReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionScheduleMeta;

/// A function after a change.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionsUpdateReply {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its runtime.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runtime: Option<String>,
    /// How long a call may take, in seconds.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3.5). The unit is that of the deploy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<f64>,
    /// Its memory, in MB.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3.5). The unit is that of the deploy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memory: Option<f64>,
    /// When it runs by itself, as a cron expression.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// How its schedule went so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule_meta: Option<FunctionScheduleMeta>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// Version of the runtime.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runtime_version: Option<String>,
    /// Its dependencies as they were resolved; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deps_resolved: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionsUpdateReply {
    name: "name",
    runtime: "runtime",
    timeout: "timeout",
    memory: "memory",
    schedule: "schedule",
    schedule_meta: "schedule_meta",
    updated_at: "updated_at",
    runtime_version: "runtime_version",
    deps_resolved: "deps_resolved",
});
