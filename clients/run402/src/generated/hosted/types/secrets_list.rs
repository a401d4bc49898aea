//! `SecretsList`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::SecretSummary;

/// Secrets of a project.
///
/// *Evidence:* seen in the official client's code (contract section 3.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SecretsList {
    /// The secrets.
    pub secrets: Vec<SecretSummary>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SecretsList {
    /// A `SecretsList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(secrets: Vec<SecretSummary>) -> Self {
        Self {
            secrets,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SecretsList {
    secrets: "secrets",
});
