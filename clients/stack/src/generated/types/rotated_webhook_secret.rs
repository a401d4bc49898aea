//! `RotatedWebhookSecret`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The new secret of a webhook. The name of its field is not stated; under another name it is among the unknown
/// fields.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.8). That there is a secret is C; its name is that of the destination.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct RotatedWebhookSecret {
    /// The new secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook_secret: Option<::agent_clients_runtime::Secret>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(RotatedWebhookSecret {
    webhook_secret: "webhook_secret",
});
