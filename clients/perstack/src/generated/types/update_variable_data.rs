//! `UpdateVariableData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Variable;

/// Payload of `UpdateVariableReply`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P14). Observed with the older client, but its own reference answers with the whole workspace.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UpdateVariableData {
    /// The variable after the change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variable: Option<Variable>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UpdateVariableData {
    variable: "variable",
});
