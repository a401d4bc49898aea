//! `DeployPlanReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A plan. It does not say which content is missing.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployPlanReply {
    /// Id of the plan.
    pub plan_id: String,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Digest of the specification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_spec_digest: Option<String>,
    /// Id of the release that it builds on; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_release_id: Option<String>,
    /// Id of the release that it makes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_release_id: Option<String>,
    /// Digest of that release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_release_digest: Option<String>,
    /// What changes in the storage; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_effects: Option<::serde_json::Value>,
    /// What changes in the functions; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_effects: Option<::serde_json::Value>,
    /// Whether nothing changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noop: Option<bool>,
    /// `planned`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DeployPlanReply {
    /// A `DeployPlanReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(plan_id: impl Into<String>) -> Self {
        Self {
            plan_id: plan_id.into(),
            project_id: ::std::default::Default::default(),
            release_spec_digest: ::std::default::Default::default(),
            base_release_id: ::std::default::Default::default(),
            target_release_id: ::std::default::Default::default(),
            target_release_digest: ::std::default::Default::default(),
            storage_effects: ::std::default::Default::default(),
            function_effects: ::std::default::Default::default(),
            noop: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployPlanReply {
    plan_id: "plan_id",
    project_id: "project_id",
    release_spec_digest: "release_spec_digest",
    base_release_id: "base_release_id",
    target_release_id: "target_release_id",
    target_release_digest: "target_release_digest",
    storage_effects: "storage_effects",
    function_effects: "function_effects",
    noop: "noop",
    status: "status",
    created_at: "created_at",
});
