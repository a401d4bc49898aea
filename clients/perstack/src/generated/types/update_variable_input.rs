//! `UpdateVariableInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A new value for a variable.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct UpdateVariableInput {
    /// New value of the variable.
    pub value: String,
}

impl UpdateVariableInput {
    /// A `UpdateVariableInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into() }
    }
}
