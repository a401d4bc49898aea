//! `ListSecretsData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Secret;

/// Payload of `ListSecretsReply`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListSecretsData {
    /// All secrets, without values.
    pub secrets: Vec<Secret>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListSecretsData {
    /// A `ListSecretsData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(secrets: Vec<Secret>) -> Self {
        Self {
            secrets,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListSecretsData {
    secrets: "secrets",
});
