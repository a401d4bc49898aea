//! `DeployDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{
    DeployMigrationsDiff, DeployRoutesDiff, DeploySubdomainsDiff, FunctionsDiff,
    SecretsDiff, SiteDiff, WarningEntry,
};

/// What a plan would change.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployDiff {
    /// Resources; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resources: Option<::serde_json::Value>,
    /// Whether nothing would change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_noop: Option<bool>,
    /// What would change, in words.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.8). That it is a string is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What to know or confirm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<WarningEntry>>,
    /// Migrations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrations: Option<DeployMigrationsDiff>,
    /// Files of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteDiff>,
    /// Functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functions: Option<FunctionsDiff>,
    /// Secrets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrets: Option<SecretsDiff>,
    /// Routes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routes: Option<DeployRoutesDiff>,
    /// Subdomains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomains: Option<DeploySubdomainsDiff>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployDiff {
    resources: "resources",
    is_noop: "is_noop",
    summary: "summary",
    warnings: "warnings",
    migrations: "migrations",
    site: "site",
    functions: "functions",
    secrets: "secrets",
    routes: "routes",
    subdomains: "subdomains",
});
