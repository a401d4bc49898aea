//! `DeployPhaseStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether a phase began or ended.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeployPhaseStatus {
    /// `started`
    Started,
    /// `done`
    Done,
    /// `failed`
    Failed,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(DeployPhaseStatus, Unknown {
    Started: "started",
    Done: "done",
    Failed: "failed",
});
