//! `InventorySite`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{InventoryPath, InventorySiteTotals};

/// Files of a release.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct InventorySite {
    /// The files, as many as were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paths: Option<Vec<InventoryPath>>,
    /// How many there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<InventorySiteTotals>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(InventorySite {
    paths: "paths",
    totals: "totals",
});
