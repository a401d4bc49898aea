//! `PublicPaths`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{PublicPath, PublicPathsMode};

/// Paths under which the files of a site are served.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). Meanings are inferred from the names.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct PublicPaths {
    /// Whether paths follow from the files or are written out.
    pub mode: PublicPathsMode,
    /// All paths, where they are written out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<::std::collections::BTreeMap<String, PublicPath>>,
}

impl PublicPaths {
    /// A `PublicPaths` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(mode: impl Into<PublicPathsMode>) -> Self {
        Self {
            mode: mode.into(),
            replace: ::std::default::Default::default(),
        }
    }
}
