//! `BillingTransactionList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::BillingTransaction;

/// A page of transactions.
///
/// *Evidence:* documented by the vendor (contract section 3.29).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingTransactionList {
    /// Number of transactions, on this page or on all; which is not stated.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.29). The type is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The transactions.
    pub transactions: Vec<BillingTransaction>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl BillingTransactionList {
    /// A `BillingTransactionList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(transactions: Vec<BillingTransaction>) -> Self {
        Self {
            count: ::std::default::Default::default(),
            transactions,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingTransactionList {
    count: "count",
    transactions: "transactions",
});
