//! `LedgerDirection`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether an entry adds or takes.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LedgerDirection {
    /// `credit`
    Credit,
    /// `debit`
    Debit,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(LedgerDirection, Unknown {
    Credit: "credit",
    Debit: "debit",
});
