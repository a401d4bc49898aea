//! `InboundWebhookList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::InboundWebhook;

/// Inbound webhooks, active and revoked, without secrets.
///
/// *Evidence:* seen in the official client's code (contract section 3.19).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct InboundWebhookList {
    /// The webhooks. Missing where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<InboundWebhook>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(InboundWebhookList {
    webhooks: "webhooks",
});
