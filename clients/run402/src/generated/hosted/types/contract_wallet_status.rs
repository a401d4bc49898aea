//! `ContractWalletStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// State of a wallet.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContractWalletStatus {
    /// `active`
    Active,
    /// `suspended`
    Suspended,
    /// `deleted`
    Deleted,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ContractWalletStatus, Unknown {
    Active: "active",
    Suspended: "suspended",
    Deleted: "deleted",
});
