//! `AssetsSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{AssetPut, AssetSync};

/// Stored objects of a release.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). That `sync` does what its name says is inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct AssetsSpec {
    /// Objects to store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub put: Option<Vec<AssetPut>>,
    /// Keys to delete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<Vec<String>>,
    /// Makes a prefix hold exactly what is put.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync: Option<AssetSync>,
}
