//! `LegacyMigrationDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::LegacyMigrationState;

/// A migration of a plan, in the older form.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct LegacyMigrationDiff {
    /// Id of the migration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Whether it would run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<LegacyMigrationState>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(LegacyMigrationDiff {
    id: "id",
    state: "state",
});
