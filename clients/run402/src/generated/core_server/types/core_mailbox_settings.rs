//! `CoreMailboxSettings`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Settings of the mailboxes of a project.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CoreMailboxSettings {
    /// Id of the mailbox that mail is sent from by default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_outbound_mailbox_id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CoreMailboxSettings {
    default_outbound_mailbox_id: "default_outbound_mailbox_id",
});
