//! `JobReasoningBudget`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ReasoningBudget;

/// A reasoning budget as answered, a level or (in the public runtime) a number of 0 or more.
///
/// *Evidence:* inferred (contract section 3, P18).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum JobReasoningBudget {
    /// ReasoningBudget
    ReasoningBudget(ReasoningBudget),
    /// Integer
    Integer(i64),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(JobReasoningBudget, Unknown {
    ReasoningBudget,
    Integer,
});
