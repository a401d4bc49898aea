//! `ProjectsUserInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// An end user.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ProjectsUserInput {
    /// E-mail address of the user.
    pub email: String,
}

impl ProjectsUserInput {
    /// A `ProjectsUserInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into() }
    }
}
