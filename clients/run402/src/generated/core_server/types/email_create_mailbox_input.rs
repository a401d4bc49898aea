//! `EmailCreateMailboxInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A mailbox to create.
///
/// *Evidence:* seen in the official client's code (contract sections 3.9 and 7.2). From a recorded request.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailCreateMailboxInput {
    /// Its name, the local part of its address.
    pub slug: String,
    /// Id of the project.
    pub project_id: String,
}

impl EmailCreateMailboxInput {
    /// A `EmailCreateMailboxInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(slug: impl Into<String>, project_id: impl Into<String>) -> Self {
        Self {
            slug: slug.into(),
            project_id: project_id.into(),
        }
    }
}
