//! `Chain`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A chain.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Chain {
    /// `base-mainnet`
    BaseMainnet,
    /// `base-sepolia`
    BaseSepolia,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(Chain, Unknown {
    BaseMainnet: "base-mainnet",
    BaseSepolia: "base-sepolia",
});
