//! `BillingTransactionType`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What a transaction was.
///
/// *Evidence:* documented by the vendor (contract section 3.29).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillingTransactionType {
    /// `topup`
    Topup,
    /// `invocation`
    Invocation,
    /// `overage`
    Overage,
    /// `identity`
    Identity,
    /// `refund`
    Refund,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(BillingTransactionType, Unknown {
    Topup: "topup",
    Invocation: "invocation",
    Overage: "overage",
    Identity: "identity",
    Refund: "refund",
});
