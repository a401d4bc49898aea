//! `PlanResponse`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{
    DeployDiff, DeployMigrationsDiff, DeployPayment, DeployRoutesDiff,
    DeploySubdomainsDiff, FunctionsDiff, MissingContent, PlanAssetEntry, SecretsDiff,
    SiteDiff, WarningEntry,
};

/// What a release would change. Newer services write the parts of the difference at the top, older ones in `diff`:
/// look at both.
///
/// *Evidence:* seen in the official client's code (contract sections 4.5 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PlanResponse {
    /// Always `plan_response`, where it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Version of this answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema_version: Option<String>,
    /// Id of the plan; null for a dry run.
    pub plan_id: Option<String>,
    /// Id of the operation that a commit begins; null for a dry run.
    pub operation_id: Option<String>,
    /// Id of the release that it builds on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_release_id: Option<String>,
    /// The service's digest of the specification. Do not try to reproduce it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manifest_digest: Option<String>,
    /// Whether nothing would change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_noop: Option<bool>,
    /// What would change, in words.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 4.5 and 6.2). That it is a string is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The content of the release. Upload what is not present.
    pub missing_content: Vec<MissingContent>,
    /// What to know or confirm before the commit. Missing means none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<WarningEntry>>,
    /// What would change, in the older form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diff: Option<DeployDiff>,
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
    /// Subdomains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomains: Option<DeploySubdomainsDiff>,
    /// Routes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routes: Option<DeployRoutesDiff>,
    /// Static files; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub static_assets: Option<::serde_json::Value>,
    /// What has to be paid. The official client goes on all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_required: Option<DeployPayment>,
    /// The objects to store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset_entries: Option<Vec<PlanAssetEntry>>,
    /// The objects to delete; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset_deletes: Option<::serde_json::Value>,
    /// What a synchronisation would do; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset_sync: Option<::serde_json::Value>,
    /// What it would cost; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PlanResponse {
    /// A `PlanResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(missing_content: Vec<MissingContent>) -> Self {
        Self {
            kind: ::std::default::Default::default(),
            schema_version: ::std::default::Default::default(),
            plan_id: ::std::default::Default::default(),
            operation_id: ::std::default::Default::default(),
            base_release_id: ::std::default::Default::default(),
            manifest_digest: ::std::default::Default::default(),
            is_noop: ::std::default::Default::default(),
            summary: ::std::default::Default::default(),
            missing_content,
            warnings: ::std::default::Default::default(),
            diff: ::std::default::Default::default(),
            migrations: ::std::default::Default::default(),
            site: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            secrets: ::std::default::Default::default(),
            subdomains: ::std::default::Default::default(),
            routes: ::std::default::Default::default(),
            static_assets: ::std::default::Default::default(),
            payment_required: ::std::default::Default::default(),
            asset_entries: ::std::default::Default::default(),
            asset_deletes: ::std::default::Default::default(),
            asset_sync: ::std::default::Default::default(),
            cost: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PlanResponse {
    kind: "kind",
    schema_version: "schema_version",
    plan_id: "plan_id" required,
    operation_id: "operation_id" required,
    base_release_id: "base_release_id",
    manifest_digest: "manifest_digest",
    is_noop: "is_noop",
    summary: "summary",
    missing_content: "missing_content",
    warnings: "warnings",
    diff: "diff",
    migrations: "migrations",
    site: "site",
    functions: "functions",
    secrets: "secrets",
    subdomains: "subdomains",
    routes: "routes",
    static_assets: "static_assets",
    payment_required: "payment_required",
    asset_entries: "asset_entries",
    asset_deletes: "asset_deletes",
    asset_sync: "asset_sync",
    cost: "cost",
});
