//! `NormalizedSite`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{ContentRef, NormalizedSitePatch, PublicPaths};

/// Files of the site: either `replace` or `patch`. 1.57.0 lets `replace` win, later clients refuse both.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedSite {
    /// All files, by relative path. Files that are not named are removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<::std::collections::BTreeMap<String, ContentRef>>,
    /// Changes to single files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patch: Option<NormalizedSitePatch>,
    /// Paths under which the files are served. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_paths: Option<PublicPaths>,
}
