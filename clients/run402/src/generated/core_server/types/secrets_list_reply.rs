//! `SecretsListReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreSecret;

/// Answer of `secrets_list`.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SecretsListReply {
    /// The secrets.
    pub secrets: Vec<CoreSecret>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SecretsListReply {
    /// A `SecretsListReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(secrets: Vec<CoreSecret>) -> Self {
        Self {
            secrets,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SecretsListReply {
    secrets: "secrets",
});
