//! `InboundWebhook`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::InboundWebhookProvider;

/// A webhook that STACK receives for an agent.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct InboundWebhook {
    /// Id of the webhook.
    pub id: String,
    /// Who sends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<InboundWebhookProvider>,
    /// Part of the URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// URL to register with the sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook_url: Option<String>,
    /// Id of the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Where it is forwarded to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forward_url: Option<String>,
    /// Key that STACK signs what it forwards with. Answered once, on creation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook_secret: Option<::agent_clients_runtime::Secret>,
    /// Key that the sender signs with, of a generic webhook. Answered once, on creation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incoming_signing_secret: Option<::agent_clients_runtime::Secret>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl InboundWebhook {
    /// A `InboundWebhook` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            provider: ::std::default::Default::default(),
            slug: ::std::default::Default::default(),
            webhook_url: ::std::default::Default::default(),
            agent_id: ::std::default::Default::default(),
            forward_url: ::std::default::Default::default(),
            webhook_secret: ::std::default::Default::default(),
            incoming_signing_secret: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(InboundWebhook {
    id: "id",
    provider: "provider",
    slug: "slug",
    webhook_url: "webhook_url",
    agent_id: "agent_id",
    forward_url: "forward_url",
    webhook_secret: "webhook_secret",
    incoming_signing_secret: "incoming_signing_secret",
    created_at: "created_at",
});
