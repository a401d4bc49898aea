//! `DeployPhase`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Phase of a commit.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeployPhase {
    /// `validate`
    Validate,
    /// `stage`
    Stage,
    /// `migrate-gate`
    MigrateGate,
    /// `migrate`
    Migrate,
    /// `schema-settle`
    SchemaSettle,
    /// `activate`
    Activate,
    /// `ready`
    Ready,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(DeployPhase, Unknown {
    Validate: "validate",
    Stage: "stage",
    MigrateGate: "migrate-gate",
    Migrate: "migrate",
    SchemaSettle: "schema-settle",
    Activate: "activate",
    Ready: "ready",
});
