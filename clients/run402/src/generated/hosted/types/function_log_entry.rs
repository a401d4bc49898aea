//! `FunctionLogEntry`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A line of a log.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionLogEntry {
    /// When it was logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<::agent_clients_runtime::Timestamp>,
    /// The line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionLogEntry {
    timestamp: "timestamp",
    message: "message",
});
