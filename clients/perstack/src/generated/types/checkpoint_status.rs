//! `CheckpointStatus`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Where a run stands after a step.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckpointStatus {
    /// `init`
    Init,
    /// `proceeding`
    Proceeding,
    /// `completed`
    Completed,
    /// `stoppedByInteractiveTool`
    StoppedByInteractiveTool,
    /// `stoppedByDelegate`
    StoppedByDelegate,
    /// `stoppedByExceededMaxSteps`
    StoppedByExceededMaxSteps,
    /// `stoppedByError`
    StoppedByError,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CheckpointStatus, Unknown {
    Init: "init",
    Proceeding: "proceeding",
    Completed: "completed",
    StoppedByInteractiveTool: "stoppedByInteractiveTool",
    StoppedByDelegate: "stoppedByDelegate",
    StoppedByExceededMaxSteps: "stoppedByExceededMaxSteps",
    StoppedByError: "stoppedByError",
});
