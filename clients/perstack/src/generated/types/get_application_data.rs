//! `GetApplicationData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Application;

/// Payload of `GetApplicationReply`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetApplicationData {
    /// The application.
    pub application: Application,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetApplicationData {
    /// A `GetApplicationData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(application: impl Into<Application>) -> Self {
        Self {
            application: application.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetApplicationData {
    application: "application",
});
