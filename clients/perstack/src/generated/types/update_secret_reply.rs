//! `UpdateSecretReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::UpdateSecretData;

/// Answer of `env_secrets_update`.
///
/// *Evidence:* inferred (contract section 3, P9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UpdateSecretReply {
    /// Payload of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<UpdateSecretData>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UpdateSecretReply {
    data: "data",
});
