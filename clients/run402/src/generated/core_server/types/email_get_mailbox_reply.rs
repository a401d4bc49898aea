//! `EmailGetMailboxReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::{CoreMailbox, CoreMailboxSettings};

/// Answer of `email_get_mailbox`.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailGetMailboxReply {
    /// The mailboxes.
    pub mailboxes: Vec<CoreMailbox>,
    /// Settings of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox_settings: Option<CoreMailboxSettings>,
    /// State of the provider for sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_readiness: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// State of the provider for receiving.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound_provider_readiness: Option<
        ::serde_json::Map<String, ::serde_json::Value>,
    >,
    /// What to do next; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_actions: Option<Vec<::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl EmailGetMailboxReply {
    /// A `EmailGetMailboxReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(mailboxes: Vec<CoreMailbox>) -> Self {
        Self {
            mailboxes,
            mailbox_settings: ::std::default::Default::default(),
            provider_readiness: ::std::default::Default::default(),
            inbound_provider_readiness: ::std::default::Default::default(),
            next_actions: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(EmailGetMailboxReply {
    mailboxes: "mailboxes",
    mailbox_settings: "mailbox_settings",
    provider_readiness: "provider_readiness",
    inbound_provider_readiness: "inbound_provider_readiness",
    next_actions: "next_actions",
});
