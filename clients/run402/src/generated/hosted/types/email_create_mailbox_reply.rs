//! `EmailCreateMailboxReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{MailboxRecord, MailboxStatus};

/// A new mailbox: at the top, or in `mailbox`.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailCreateMailboxReply {
    /// Id of the mailbox.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox_id: Option<String>,
    /// Id of the mailbox, where the answer says it under this name.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<MailboxStatus>,
    /// Number of messages sent today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sends_today: Option<i64>,
    /// Number of recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique_recipients: Option<i64>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// The mailbox, where the answer wraps it.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.3). 3.3.3 and 4.24.1 unwrap it in recorded calls; the answers there were made up to fit the types.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox: Option<MailboxRecord>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(EmailCreateMailboxReply {
    mailbox_id: "mailbox_id",
    id: "id",
    address: "address",
    slug: "slug",
    project_id: "project_id",
    status: "status",
    sends_today: "sends_today",
    unique_recipients: "unique_recipients",
    created_at: "created_at",
    updated_at: "updated_at",
    mailbox: "mailbox",
});
