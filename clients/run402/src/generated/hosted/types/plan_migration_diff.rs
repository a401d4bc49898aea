//! `PlanMigrationDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{NewMigration, NoopMigration};

/// Migrations of a plan.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PlanMigrationDiff {
    /// Those that would run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<Vec<NewMigration>>,
    /// Those that have run already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noop: Option<Vec<NoopMigration>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PlanMigrationDiff {
    new: "new",
    noop: "noop",
});
