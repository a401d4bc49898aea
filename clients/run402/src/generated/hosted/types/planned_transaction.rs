//! `PlannedTransaction`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether a planned migration runs in a transaction.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlannedTransaction {
    /// `default`
    Default,
    /// `none`
    None,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(PlannedTransaction, Unknown {
    Default: "default",
    None: "none",
});
