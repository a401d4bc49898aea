//! `FunctionsListReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionSummary;

/// Answer of `functions_list`.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionsListReply {
    /// The functions.
    pub functions: Vec<FunctionSummary>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FunctionsListReply {
    /// A `FunctionsListReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(functions: Vec<FunctionSummary>) -> Self {
        Self {
            functions,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionsListReply {
    functions: "functions",
});
