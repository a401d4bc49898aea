//! `StartJobData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Job;

/// Payload of `StartJobReply`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P18).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct StartJobData {
    /// The new job.
    pub job: Job,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl StartJobData {
    /// A `StartJobData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(job: impl Into<Job>) -> Self {
        Self {
            job: job.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(StartJobData {
    job: "job",
});
