//! `TierFunctionLimits`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Limits of functions.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.2). Names from recorded calls of 3.3.3, whose answers were made up to fit the types.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct TierFunctionLimits {
    /// How long a call may take, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_function_timeout_seconds: Option<f64>,
    /// Memory, in MB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_function_memory_mb: Option<f64>,
    /// Number of functions with a schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_scheduled_functions: Option<f64>,
    /// How often a schedule may run, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_cron_interval_minutes: Option<f64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(TierFunctionLimits {
    max_function_timeout_seconds: "max_function_timeout_seconds",
    max_function_memory_mb: "max_function_memory_mb",
    max_scheduled_functions: "max_scheduled_functions",
    min_cron_interval_minutes: "min_cron_interval_minutes",
});
