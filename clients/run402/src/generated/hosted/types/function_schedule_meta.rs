//! `FunctionScheduleMeta`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How the schedule of a function went so far.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionScheduleMeta {
    /// When it last ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_run_at: Option<::agent_clients_runtime::Timestamp>,
    /// How that went; a number or a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_status: Option<::serde_json::Value>,
    /// When it runs next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_run_at: Option<::agent_clients_runtime::Timestamp>,
    /// How often it ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_count: Option<i64>,
    /// What last went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionScheduleMeta {
    last_run_at: "last_run_at",
    last_status: "last_status",
    next_run_at: "next_run_at",
    run_count: "run_count",
    last_error: "last_error",
});
