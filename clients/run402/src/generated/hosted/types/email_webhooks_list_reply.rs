//! `EmailWebhooksListReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::EmailWebhook;

/// Answer of `email_webhooks_list`.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailWebhooksListReply {
    /// The webhooks.
    pub webhooks: Vec<EmailWebhook>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl EmailWebhooksListReply {
    /// A `EmailWebhooksListReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(webhooks: Vec<EmailWebhook>) -> Self {
        Self {
            webhooks,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(EmailWebhooksListReply {
    webhooks: "webhooks",
});
