//! `NormalizedSitePatch`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ContentRef;

/// Changes to single files.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedSitePatch {
    /// Files to add or replace, by relative path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub put: Option<::std::collections::BTreeMap<String, ContentRef>>,
    /// Paths of files to remove.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<Vec<String>>,
}
