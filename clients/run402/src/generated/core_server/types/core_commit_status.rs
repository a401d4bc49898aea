//! `CoreCommitStatus`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// What a commit did.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoreCommitStatus {
    /// `committed`
    Committed,
    /// `noop`
    Noop,
    /// `deferred`
    Deferred,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CoreCommitStatus, Unknown {
    Committed: "committed",
    Noop: "noop",
    Deferred: "deferred",
});
