//! `CoreSite`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreContentRef;

/// Files of the site.
///
/// *Evidence:* seen in the official client's code (contract sections 7.1 and 7.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreSite {
    /// All files, by relative path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<::std::collections::BTreeMap<String, CoreContentRef>>,
    /// Paths under which the files are served; any JSON.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract sections 6.2 and 7.2). A recorded list of features has `site.static.explicit-public-paths`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_paths: Option<::serde_json::Value>,
}
