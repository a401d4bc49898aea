//! `FailSkillInvocationInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::SkillFailure;

/// Why an invocation failed.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct FailSkillInvocationInput {
    /// The error.
    pub error: SkillFailure,
}

impl FailSkillInvocationInput {
    /// A `FailSkillInvocationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(error: impl Into<SkillFailure>) -> Self {
        Self { error: error.into() }
    }
}
