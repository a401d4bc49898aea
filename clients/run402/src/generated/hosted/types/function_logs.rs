//! `FunctionLogs`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionLogEntry;

/// Lines of a log: a list, or one text.
///
/// *Evidence:* seen in the official client's code (contract section 3.5). The list is what the official client declares, the text what the vendor documents.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum FunctionLogs {
    /// FunctionLogEntryList
    FunctionLogEntryList(Vec<FunctionLogEntry>),
    /// String
    String(String),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(FunctionLogs, Unknown {
    FunctionLogEntryList,
    String,
});
