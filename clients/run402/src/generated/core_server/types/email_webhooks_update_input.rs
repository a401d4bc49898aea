//! `EmailWebhooksUpdateInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreWebhookEvent;

/// What to change of a webhook.
///
/// *Evidence:* seen in the official client's code (contract sections 3.9 and 7.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailWebhooksUpdateInput {
    /// Where to post events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// All events to post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<CoreWebhookEvent>>,
}
