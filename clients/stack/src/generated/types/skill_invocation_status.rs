//! `SkillInvocationStatus`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Where an invocation stands.
///
/// *Evidence:* seen in the official client's code (contract section 4). `claimed` and `running` are inferred from text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkillInvocationStatus {
    /// `pending`
    Pending,
    /// `claimed`
    Claimed,
    /// `running`
    Running,
    /// `completed`
    Completed,
    /// `failed`
    Failed,
    /// `expired`
    Expired,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(SkillInvocationStatus, Unknown {
    Pending: "pending",
    Claimed: "claimed",
    Running: "running",
    Completed: "completed",
    Failed: "failed",
    Expired: "expired",
});
