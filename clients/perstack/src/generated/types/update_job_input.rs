//! `UpdateJobInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::JobStatus;

/// The status to give a job.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P19). That it is required is inferred; it is the only field.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct UpdateJobInput {
    /// New status. The official README's example is `paused`; what else is accepted is not known.
    pub status: JobStatus,
}

impl UpdateJobInput {
    /// A `UpdateJobInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(status: impl Into<JobStatus>) -> Self {
        Self { status: status.into() }
    }
}
