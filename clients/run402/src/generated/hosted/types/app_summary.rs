//! `AppSummary`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{AppRequiredAction, AppRequiredSecret, AppStatus, AppVisibility, Tier};

/// A version of a published app.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AppSummary {
    /// Id of the version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Number of the version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// Name of the app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who may find it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<AppVisibility>,
    /// Whether it may be forked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fork_allowed: Option<bool>,
    /// What a fork costs; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fork_pricing: Option<::serde_json::Value>,
    /// Tier that a fork needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_tier: Option<Tier>,
    /// Tier that a fork needs by what the app holds.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3.12). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived_min_tier: Option<Tier>,
    /// Its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<AppStatus>,
    /// Number of tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table_count: Option<i64>,
    /// Number of functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_count: Option<i64>,
    /// Number of files of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_file_count: Option<i64>,
    /// Their length, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_total_bytes: Option<i64>,
    /// Secrets that a fork needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_secrets: Option<Vec<AppRequiredSecret>>,
    /// What is to be done after a fork.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_actions: Option<Vec<AppRequiredAction>>,
    /// Its tags.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Where it can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live_url: Option<String>,
    /// Variables of its set-up; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bootstrap_variables: Option<::serde_json::Value>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// What may not work; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compatibility_warnings: Option<Vec<::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AppSummary {
    id: "id",
    project_id: "project_id",
    version: "version",
    name: "name",
    description: "description",
    visibility: "visibility",
    fork_allowed: "fork_allowed",
    fork_pricing: "fork_pricing",
    min_tier: "min_tier",
    derived_min_tier: "derived_min_tier",
    status: "status",
    table_count: "table_count",
    function_count: "function_count",
    site_file_count: "site_file_count",
    site_total_bytes: "site_total_bytes",
    required_secrets: "required_secrets",
    required_actions: "required_actions",
    tags: "tags",
    live_url: "live_url",
    bootstrap_variables: "bootstrap_variables",
    created_at: "created_at",
    compatibility_warnings: "compatibility_warnings",
});
