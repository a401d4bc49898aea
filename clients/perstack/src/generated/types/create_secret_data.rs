//! `CreateSecretData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Secret;

/// Payload of `CreateSecretReply`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P8). Observed with the older client, but its own reference answers with the whole workspace.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CreateSecretData {
    /// The new secret, without its value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<Secret>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CreateSecretData {
    secret: "secret",
});
