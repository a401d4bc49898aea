//! `MigrationTransaction`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether a migration runs in a transaction. Documented default: `required`.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MigrationTransaction {
    /// `required`
    Required,
    /// `none`
    None,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(MigrationTransaction, Unknown {
    Required: "required",
    None: "none",
});
