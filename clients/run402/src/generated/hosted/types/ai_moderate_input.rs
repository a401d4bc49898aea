//! `AiModerateInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A text to moderate.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AiModerateInput {
    /// The text.
    pub text: String,
}

impl AiModerateInput {
    /// A `AiModerateInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
