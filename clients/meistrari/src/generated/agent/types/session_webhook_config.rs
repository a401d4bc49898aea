//! `SessionWebhookConfig`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::SessionWebhookEventType;

/// A webhook of a session. At most five a session, with execute only.
///
/// *Evidence:* stated by the vendor's client documentation (contract sections 4.1 and 5.4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SessionWebhookConfig {
    /// Where to deliver. HTTPS only; the service refuses `localhost`, names ending in `.local` or `.internal`, and
    /// private and loopback addresses. Never printed, since the URL may be the receiver's only credential.
    pub url: ::agent_clients_runtime::Secret,
    /// The events to deliver. Left out, all five `session.*` events; `subagent.started` and `subagent.completed`
    /// come only when they are listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<SessionWebhookEventType>>,
    /// Key that deliveries are signed with. Without it they carry no signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<::agent_clients_runtime::Secret>,
}

impl SessionWebhookConfig {
    /// A `SessionWebhookConfig` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(url: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self {
            url: url.into(),
            events: ::std::default::Default::default(),
            secret: ::std::default::Default::default(),
        }
    }
}
