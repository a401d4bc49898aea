//! `EmailWebhooksUpdateInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::EmailWebhookEvent;

/// What to change of a webhook. At least one of the two.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailWebhooksUpdateInput {
    /// Where to post events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// All events to post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<EmailWebhookEvent>>,
}
