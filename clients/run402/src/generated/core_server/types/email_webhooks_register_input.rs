//! `EmailWebhooksRegisterInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreWebhookEvent;

/// A webhook to register.
///
/// *Evidence:* seen in the official client's code (contract sections 3.9 and 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EmailWebhooksRegisterInput {
    /// Where to post events.
    pub url: String,
    /// Events to post.
    pub events: Vec<CoreWebhookEvent>,
}

impl EmailWebhooksRegisterInput {
    /// A `EmailWebhooksRegisterInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(url: impl Into<String>, events: Vec<CoreWebhookEvent>) -> Self {
        Self { url: url.into(), events }
    }
}
