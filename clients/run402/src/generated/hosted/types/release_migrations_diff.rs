//! `ReleaseMigrationsDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Migrations between two releases.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ReleaseMigrationsDiff {
    /// Ids of the migrations that ran in between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied_between_releases: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ReleaseMigrationsDiff {
    applied_between_releases: "applied_between_releases",
});
