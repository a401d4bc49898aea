//! `FunctionsDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionsDiffChanged;

/// Functions that change.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionsDiff {
    /// Names of new functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added: Option<Vec<String>>,
    /// Names of removed functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed: Option<Vec<String>>,
    /// Functions that change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Vec<FunctionsDiffChanged>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionsDiff {
    added: "added",
    removed: "removed",
    changed: "changed",
});
