//! `AppsBrowseReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::AppSummary;

/// Answer of `apps_browse`.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AppsBrowseReply {
    /// The apps.
    pub apps: Vec<AppSummary>,
    /// Number of all apps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AppsBrowseReply {
    /// A `AppsBrowseReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(apps: Vec<AppSummary>) -> Self {
        Self {
            apps,
            total: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AppsBrowseReply {
    apps: "apps",
    total: "total",
});
