//! `SkillFailure`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An error to end an invocation with.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SkillFailure {
    /// Code of the error, such as `UPSTREAM`.
    pub code: String,
    /// Message of the error.
    pub message: String,
}

impl SkillFailure {
    /// A `SkillFailure` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: message.into(),
        }
    }
}
