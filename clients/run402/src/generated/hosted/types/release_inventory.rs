//! `ReleaseInventory`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{
    InventoryFunction, InventoryMigration, InventorySecrets, InventorySite,
    InventorySubdomains, ReleaseStateKind, ReleaseStatus,
};

/// What a release holds. The official client calls it `ActiveReleaseInventory` or `ReleaseSnapshotInventory`, by
/// the request.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ReleaseInventory {
    /// Always `release_inventory`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Version of this answer, `agent-deploy-observability.v1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema_version: Option<String>,
    /// Id of the release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_id: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Id of the release before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// Its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ReleaseStatus>,
    /// The service's digest of its specification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manifest_digest: Option<String>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Who created it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// When it went live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activated_at: Option<::agent_clients_runtime::Timestamp>,
    /// When another one took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_at: Option<::agent_clients_runtime::Timestamp>,
    /// Id of the operation that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_id: Option<String>,
    /// Id of its plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Where its events are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events_url: Option<String>,
    /// Whether it was or is in effect.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.8). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<bool>,
    /// What the inventory shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state_kind: Option<ReleaseStateKind>,
    /// Files of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<InventorySite>,
    /// Functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functions: Option<Vec<InventoryFunction>>,
    /// Secrets, by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrets: Option<InventorySecrets>,
    /// Subdomains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomains: Option<InventorySubdomains>,
    /// Migrations that have run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrations_applied: Option<Vec<InventoryMigration>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ReleaseInventory {
    kind: "kind",
    schema_version: "schema_version",
    release_id: "release_id",
    project_id: "project_id",
    parent_id: "parent_id",
    status: "status",
    manifest_digest: "manifest_digest",
    created_at: "created_at",
    created_by: "created_by",
    activated_at: "activated_at",
    superseded_at: "superseded_at",
    operation_id: "operation_id",
    plan_id: "plan_id",
    events_url: "events_url",
    effective: "effective",
    state_kind: "state_kind",
    site: "site",
    functions: "functions",
    secrets: "secrets",
    subdomains: "subdomains",
    migrations_applied: "migrations_applied",
});
