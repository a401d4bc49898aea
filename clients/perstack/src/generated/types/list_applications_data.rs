//! `ListApplicationsData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Application;

/// Payload of `ListApplicationsReply`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListApplicationsData {
    /// The applications of this page.
    pub applications: Vec<Application>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListApplicationsData {
    /// A `ListApplicationsData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(applications: Vec<Application>) -> Self {
        Self {
            applications,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListApplicationsData {
    applications: "applications",
});
