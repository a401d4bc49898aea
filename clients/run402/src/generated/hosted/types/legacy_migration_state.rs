//! `LegacyMigrationState`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether a migration would run.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LegacyMigrationState {
    /// `new`
    New,
    /// `noop`
    Noop,
    /// `checksum_mismatch`
    ChecksumMismatch,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(LegacyMigrationState, Unknown {
    New: "new",
    Noop: "noop",
    ChecksumMismatch: "checksum_mismatch",
});
