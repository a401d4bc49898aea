//! `MailboxStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// State of a mailbox.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MailboxStatus {
    /// `active`
    Active,
    /// `suspended`
    Suspended,
    /// `deleted`
    Deleted,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(MailboxStatus, Unknown {
    Active: "active",
    Suspended: "suspended",
    Deleted: "deleted",
});
