//! `JobStatus`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Where a job stands. `running` and `paused` are seen in the official README; `queued` to `expired` are the
/// older API's; the `stoppedBy…` ones are the runtime's. Unknown ones are kept.
///
/// *Evidence:* seen in the official client's code (contract section 4). `running` and `paused` are S, from a filter and an update.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobStatus {
    /// `running`
    Running,
    /// `paused`
    Paused,
    /// `queued`
    Queued,
    /// `processing`
    Processing,
    /// `completed`
    Completed,
    /// `requestInteractiveToolResult`
    RequestInteractiveToolResult,
    /// `requestDelegateResult`
    RequestDelegateResult,
    /// `exceededMaxSteps`
    ExceededMaxSteps,
    /// `failed`
    Failed,
    /// `canceling`
    Canceling,
    /// `canceled`
    Canceled,
    /// `expired`
    Expired,
    /// `stoppedByMaxSteps`
    StoppedByMaxSteps,
    /// `stoppedByInteractiveTool`
    StoppedByInteractiveTool,
    /// `stoppedByError`
    StoppedByError,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(JobStatus, Unknown {
    Running: "running",
    Paused: "paused",
    Queued: "queued",
    Processing: "processing",
    Completed: "completed",
    RequestInteractiveToolResult: "requestInteractiveToolResult",
    RequestDelegateResult: "requestDelegateResult",
    ExceededMaxSteps: "exceededMaxSteps",
    Failed: "failed",
    Canceling: "canceling",
    Canceled: "canceled",
    Expired: "expired",
    StoppedByMaxSteps: "stoppedByMaxSteps",
    StoppedByInteractiveTool: "stoppedByInteractiveTool",
    StoppedByError: "stoppedByError",
});
