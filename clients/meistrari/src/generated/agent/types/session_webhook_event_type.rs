//! `SessionWebhookEventType`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// What a webhook is about. Unknown ones are kept.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1). The list comes from prose.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SessionWebhookEventType {
    /// `session.started`
    SessionStarted,
    /// `session.completed`
    SessionCompleted,
    /// `session.failed`
    SessionFailed,
    /// `session.cancelled`
    SessionCancelled,
    /// `session.waiting_messages`
    SessionWaitingMessages,
    /// `subagent.started`
    SubagentStarted,
    /// `subagent.completed`
    SubagentCompleted,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(SessionWebhookEventType, Unknown {
    SessionStarted: "session.started",
    SessionCompleted: "session.completed",
    SessionFailed: "session.failed",
    SessionCancelled: "session.cancelled",
    SessionWaitingMessages: "session.waiting_messages",
    SubagentStarted: "subagent.started",
    SubagentCompleted: "subagent.completed",
});
