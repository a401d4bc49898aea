//! `FunctionsLogsReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionLogs;

/// Answer of `functions_logs`.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionsLogsReply {
    /// The lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logs: Option<FunctionLogs>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionsLogsReply {
    logs: "logs",
});
