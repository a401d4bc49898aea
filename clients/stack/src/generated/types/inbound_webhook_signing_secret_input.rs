//! `InboundWebhookSigningSecretInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// New secrets of an inbound webhook.
///
/// *Evidence:* seen in the official client's code (contract section 3.19).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct InboundWebhookSigningSecretInput {
    /// What the provider signs with.
    pub signing_secret: ::agent_clients_runtime::Secret,
    /// What the service signs with when it forwards. Left out for a generic webhook, one is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub downstream_signing_secret: Option<::agent_clients_runtime::Secret>,
}

impl InboundWebhookSigningSecretInput {
    /// A `InboundWebhookSigningSecretInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(signing_secret: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self {
            signing_secret: signing_secret.into(),
            downstream_signing_secret: ::std::default::Default::default(),
        }
    }
}
