//! `ListVariablesReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ListVariablesData;

/// Answer of `env_variables_list`.
///
/// *Evidence:* inferred (contract section 3, P11).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListVariablesReply {
    /// Payload of the answer.
    pub data: ListVariablesData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListVariablesReply {
    /// A `ListVariablesReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<ListVariablesData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListVariablesReply {
    data: "data",
});
