//! `ProjectSummary`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Tier;

/// A project in a list.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 3.1 and 6.3). Fields of the older route, GET /wallets/v1/{wallet}/projects, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ProjectSummary {
    /// Id of the project.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The official client renames it to `id`.
    pub project_id: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its tier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// Its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Number of API calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_calls: Option<i64>,
    /// Storage that it uses, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_bytes: Option<i64>,
    /// When its lease ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ProjectSummary {
    /// A `ProjectSummary` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            name: ::std::default::Default::default(),
            tier: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            api_calls: ::std::default::Default::default(),
            storage_bytes: ::std::default::Default::default(),
            lease_expires_at: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ProjectSummary {
    project_id: "project_id",
    name: "name",
    tier: "tier",
    status: "status",
    api_calls: "api_calls",
    storage_bytes: "storage_bytes",
    lease_expires_at: "lease_expires_at",
    created_at: "created_at",
});
