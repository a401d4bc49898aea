//! `AssetSyncConfirm`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Confirms what a synchronisation deletes.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). Meanings are inferred from the names.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AssetSyncConfirm {
    /// Revision that the plan was made for.
    pub base_revision: String,
    /// Digest of the keys to delete.
    pub delete_set_digest: String,
    /// Number of keys to delete.
    pub expected_delete_count: i64,
}

impl AssetSyncConfirm {
    /// A `AssetSyncConfirm` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        base_revision: impl Into<String>,
        delete_set_digest: impl Into<String>,
        expected_delete_count: i64,
    ) -> Self {
        Self {
            base_revision: base_revision.into(),
            delete_set_digest: delete_set_digest.into(),
            expected_delete_count,
        }
    }
}
