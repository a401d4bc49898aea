//! `InboundWebhookCreateInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::InboundWebhookProvider;

/// A new inbound webhook.
///
/// *Evidence:* seen in the official client's code (contract section 3.19).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct InboundWebhookCreateInput {
    /// Who sends to it.
    pub provider: InboundWebhookProvider,
    /// Id of the agent it is for.
    pub agent_id: String,
    /// Where to forward what arrives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forward_url: Option<String>,
    /// Configuration of a generic webhook. Its fields are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generic_config: Option<::serde_json::Map<String, ::serde_json::Value>>,
}

impl InboundWebhookCreateInput {
    /// A `InboundWebhookCreateInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        provider: impl Into<InboundWebhookProvider>,
        agent_id: impl Into<String>,
    ) -> Self {
        Self {
            provider: provider.into(),
            agent_id: agent_id.into(),
            forward_url: ::std::default::Default::default(),
            generic_config: ::std::default::Default::default(),
        }
    }
}
