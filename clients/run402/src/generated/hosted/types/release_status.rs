//! `ReleaseStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// State of a release.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReleaseStatus {
    /// `active`
    Active,
    /// `superseded`
    Superseded,
    /// `failed`
    Failed,
    /// `staged`
    Staged,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ReleaseStatus, Unknown {
    Active: "active",
    Superseded: "superseded",
    Failed: "failed",
    Staged: "staged",
});
