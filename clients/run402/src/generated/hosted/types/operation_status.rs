//! `OperationStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How far an operation is. The end is `ready`, `failed`, `rolled_back` or `needs_repair`.
///
/// *Evidence:* seen in the official client's code (contract section 4.7).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationStatus {
    /// `planning`
    Planning,
    /// `uploading`
    Uploading,
    /// `committing`
    Committing,
    /// `staging`
    Staging,
    /// `gating`
    Gating,
    /// `migrating`
    Migrating,
    /// `schema_settling`
    SchemaSettling,
    /// `activating`
    Activating,
    /// `activation_pending`
    ActivationPending,
    /// `needs_repair`
    NeedsRepair,
    /// `ready`
    Ready,
    /// `failed`
    Failed,
    /// `rolled_back`
    RolledBack,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(OperationStatus, Unknown {
    Planning: "planning",
    Uploading: "uploading",
    Committing: "committing",
    Staging: "staging",
    Gating: "gating",
    Migrating: "migrating",
    SchemaSettling: "schema_settling",
    Activating: "activating",
    ActivationPending: "activation_pending",
    NeedsRepair: "needs_repair",
    Ready: "ready",
    Failed: "failed",
    RolledBack: "rolled_back",
});
