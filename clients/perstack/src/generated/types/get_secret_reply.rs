//! `GetSecretReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetSecretData;

/// Answer of `env_secrets_get`.
///
/// *Evidence:* inferred (contract section 3, P7).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetSecretReply {
    /// Payload of the answer.
    pub data: GetSecretData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetSecretReply {
    /// A `GetSecretReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetSecretData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetSecretReply {
    data: "data",
});
