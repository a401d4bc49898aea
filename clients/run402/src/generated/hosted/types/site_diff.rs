//! `SiteDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{SiteDiffAdded, SiteDiffChanged, SiteDiffTotals};

/// Files that change.
///
/// *Evidence:* seen in the official client's code (contract section 4.8). That the totals are for lists that are cut is inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SiteDiff {
    /// Files that are new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added: Option<Vec<SiteDiffAdded>>,
    /// Paths of files that are removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed: Option<Vec<String>>,
    /// Files that change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Vec<SiteDiffChanged>>,
    /// How many there are, where the lists are cut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<SiteDiffTotals>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SiteDiff {
    added: "added",
    removed: "removed",
    changed: "changed",
    totals: "totals",
});
