//! `CommitResponse`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{CommitStatus, GatewayDeployError};

/// How far a commit is.
///
/// *Evidence:* seen in the official client's code (contract section 4.7).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CommitResponse {
    /// Id of the operation.
    pub operation_id: String,
    /// How far it is.
    pub status: CommitStatus,
    /// Id of the release, when it is live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_id: Option<String>,
    /// Addresses of the release by name, such as `project` and `release`, when it is live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urls: Option<::std::collections::BTreeMap<String, String>>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<GatewayDeployError>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CommitResponse {
    /// A `CommitResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        operation_id: impl Into<String>,
        status: impl Into<CommitStatus>,
    ) -> Self {
        Self {
            operation_id: operation_id.into(),
            status: status.into(),
            release_id: ::std::default::Default::default(),
            urls: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CommitResponse {
    operation_id: "operation_id",
    status: "status",
    release_id: "release_id",
    urls: "urls",
    error: "error",
});
