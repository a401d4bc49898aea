//! `EmailCreateMailboxInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A mailbox to create.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailCreateMailboxInput {
    /// Its name, the local part of its address. No two hyphens in a row.
    ///
    /// Limits: 3 to 63 characters, matching `^[a-z0-9]([a-z0-9-]*[a-z0-9])?$`.
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
