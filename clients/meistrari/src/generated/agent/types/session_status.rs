//! `SessionStatus`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Where a session stands. `pending` and `running` are under way. `waiting_messages` is the one state in which a
/// session takes a follow-up. Unknown ones are kept.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1). The list comes from prose.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SessionStatus {
    /// `pending`
    Pending,
    /// `running`
    Running,
    /// `completed`
    Completed,
    /// `failed`
    Failed,
    /// `waiting_messages`
    WaitingMessages,
    /// `cancelled`
    Cancelled,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(SessionStatus, Unknown {
    Pending: "pending",
    Running: "running",
    Completed: "completed",
    Failed: "failed",
    WaitingMessages: "waiting_messages",
    Cancelled: "cancelled",
});
