//! `CommitStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How far a commit is. `ready` and `failed` are the end.
///
/// *Evidence:* seen in the official client's code (contract section 4.7).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CommitStatus {
    /// `running`
    Running,
    /// `schema_settling`
    SchemaSettling,
    /// `activation_pending`
    ActivationPending,
    /// `ready`
    Ready,
    /// `failed`
    Failed,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CommitStatus, Unknown {
    Running: "running",
    SchemaSettling: "schema_settling",
    ActivationPending: "activation_pending",
    Ready: "ready",
    Failed: "failed",
});
