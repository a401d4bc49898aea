//! `SubdomainsDeleteReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Answer of `subdomains_delete`.
///
/// *Evidence:* seen in the official client's code (contract section 3.7).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SubdomainsDeleteReply {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Id of the deployment that it served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// When it was released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<::agent_clients_runtime::Timestamp>,
    /// What was done.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SubdomainsDeleteReply {
    name: "name",
    deployment_id: "deployment_id",
    project_id: "project_id",
    deleted_at: "deleted_at",
    status: "status",
});
