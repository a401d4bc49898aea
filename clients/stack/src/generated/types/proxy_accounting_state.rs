//! `ProxyAccountingState`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Whether a proxied call was paid for.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyAccountingState {
    /// `reserved`
    Reserved,
    /// `committed`
    Committed,
    /// `released`
    Released,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ProxyAccountingState, Unknown {
    Reserved: "reserved",
    Committed: "committed",
    Released: "released",
});
