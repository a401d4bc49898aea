//! `FunctionsDiffChanged`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionField;

/// A function that changes.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionsDiffChanged {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields_changed: Option<Vec<FunctionField>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionsDiffChanged {
    name: "name",
    fields_changed: "fields_changed",
});
