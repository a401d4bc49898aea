//! `CheckoutProduct`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What a checkout is for.
///
/// *Evidence:* seen in the official client's code (contract section 6.3).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckoutProduct {
    /// `balance_topup`
    BalanceTopup,
    /// `tier`
    Tier,
    /// `email_pack`
    EmailPack,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CheckoutProduct, Unknown {
    BalanceTopup: "balance_topup",
    Tier: "tier",
    EmailPack: "email_pack",
});
