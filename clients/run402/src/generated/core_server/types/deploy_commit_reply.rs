//! `DeployCommitReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreCommitStatus;

/// A release.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployCommitReply {
    /// Id of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Id of the release.
    pub release_id: String,
    /// Digest of the release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_digest: Option<String>,
    /// What was done.
    pub status: CoreCommitStatus,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DeployCommitReply {
    /// A `DeployCommitReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        release_id: impl Into<String>,
        status: impl Into<CoreCommitStatus>,
    ) -> Self {
        Self {
            plan_id: ::std::default::Default::default(),
            project_id: ::std::default::Default::default(),
            release_id: release_id.into(),
            release_digest: ::std::default::Default::default(),
            status: status.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployCommitReply {
    plan_id: "plan_id",
    project_id: "project_id",
    release_id: "release_id",
    release_digest: "release_digest",
    status: "status",
});
