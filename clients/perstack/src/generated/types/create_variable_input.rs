//! `CreateVariableInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A new environment variable.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateVariableInput {
    /// Name of the variable.
    ///
    /// Limits: at most 255 characters, matching `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 3). Grammar and length are C, from the public runtime.
    pub name: String,
    /// Value of the variable. Readable afterwards: use a secret for credentials.
    pub value: String,
}

impl CreateVariableInput {
    /// A `CreateVariableInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}
