//! `GetVariableReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetVariableData;

/// Answer of `env_variables_get`.
///
/// *Evidence:* inferred (contract section 3, P12).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetVariableReply {
    /// Payload of the answer.
    pub data: GetVariableData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetVariableReply {
    /// A `GetVariableReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetVariableData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetVariableReply {
    data: "data",
});
