//! `ListJobsData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Job;

/// Payload of `ListJobsReply`.
///
/// *Evidence:* inferred (contract section 3, P16). The older name is `expertJobs`.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListJobsData {
    /// The jobs of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobs: Option<Vec<Job>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListJobsData {
    jobs: "jobs",
});
