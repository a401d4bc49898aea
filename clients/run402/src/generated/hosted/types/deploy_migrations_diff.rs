//! `DeployMigrationsDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{LegacyMigrationDiff, PlanMigrationDiff};

/// Migrations of a plan: an object, or the older list.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum DeployMigrationsDiff {
    /// PlanMigrationDiff
    PlanMigrationDiff(PlanMigrationDiff),
    /// LegacyMigrationDiffList
    LegacyMigrationDiffList(Vec<LegacyMigrationDiff>),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(DeployMigrationsDiff, Unknown {
    PlanMigrationDiff,
    LegacyMigrationDiffList,
});
