//! `ReleaseToReleaseDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{
    FunctionsDiff, ReleaseMigrationsDiff, SecretsDiff, SiteDiff, SubdomainsDiff,
    WarningEntry,
};

/// What changed from one release to another.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ReleaseToReleaseDiff {
    /// Always `release_diff`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Version of this answer, `agent-deploy-observability.v1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema_version: Option<String>,
    /// Id of the older release; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_release_id: Option<String>,
    /// Id of the newer release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_release_id: Option<String>,
    /// Whether nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_noop: Option<bool>,
    /// What changed, in words.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.8). That it is a string is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<WarningEntry>>,
    /// Migrations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrations: Option<ReleaseMigrationsDiff>,
    /// Files of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteDiff>,
    /// Functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functions: Option<FunctionsDiff>,
    /// Secrets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrets: Option<SecretsDiff>,
    /// Subdomains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomains: Option<SubdomainsDiff>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ReleaseToReleaseDiff {
    kind: "kind",
    schema_version: "schema_version",
    from_release_id: "from_release_id",
    to_release_id: "to_release_id",
    is_noop: "is_noop",
    summary: "summary",
    warnings: "warnings",
    migrations: "migrations",
    site: "site",
    functions: "functions",
    secrets: "secrets",
    subdomains: "subdomains",
});
