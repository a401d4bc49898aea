//! `EmailGetMailboxReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::MailboxRecord;

/// Answer of `email_get_mailbox`.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailGetMailboxReply {
    /// The mailboxes.
    pub mailboxes: Vec<MailboxRecord>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl EmailGetMailboxReply {
    /// A `EmailGetMailboxReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(mailboxes: Vec<MailboxRecord>) -> Self {
        Self {
            mailboxes,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(EmailGetMailboxReply {
    mailboxes: "mailboxes",
});
