//! `FunctionsLogsReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreLogEntry;

/// Answer of `functions_logs`.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionsLogsReply {
    /// The lines.
    pub logs: Vec<CoreLogEntry>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FunctionsLogsReply {
    /// A `FunctionsLogsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(logs: Vec<CoreLogEntry>) -> Self {
        Self {
            logs,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionsLogsReply {
    logs: "logs",
});
