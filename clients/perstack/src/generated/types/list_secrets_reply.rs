//! `ListSecretsReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ListSecretsData;

/// Answer of `env_secrets_list`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListSecretsReply {
    /// Payload of the answer.
    pub data: ListSecretsData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListSecretsReply {
    /// A `ListSecretsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<ListSecretsData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListSecretsReply {
    data: "data",
});
