//! `AssetSync`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::AssetSyncConfirm;

/// Synchronisation of a prefix.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). Meanings are inferred from the names.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AssetSync {
    /// Prefix of the keys.
    pub prefix: String,
    /// Whether to delete keys that are not put.
    pub prune: bool,
    /// Confirms what would be deleted, as the plan without it said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<AssetSyncConfirm>,
}

impl AssetSync {
    /// A `AssetSync` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(prefix: impl Into<String>, prune: bool) -> Self {
        Self {
            prefix: prefix.into(),
            prune,
            confirm: ::std::default::Default::default(),
        }
    }
}
