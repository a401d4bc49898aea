//! `CompleteSkillInvocationInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The output of an invocation.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CompleteSkillInvocationInput {
    /// The output.
    pub output: ::serde_json::Map<String, ::serde_json::Value>,
}

impl CompleteSkillInvocationInput {
    /// A `CompleteSkillInvocationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(output: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self { output }
    }
}
