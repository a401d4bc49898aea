//! `AppsListVersionsReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::AppVersion;

/// Answer of `apps_list_versions`.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AppsListVersionsReply {
    /// The versions.
    pub versions: Vec<AppVersion>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AppsListVersionsReply {
    /// A `AppsListVersionsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(versions: Vec<AppVersion>) -> Self {
        Self {
            versions,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AppsListVersionsReply {
    versions: "versions",
});
