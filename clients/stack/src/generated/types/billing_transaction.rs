//! `BillingTransaction`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::BillingTransactionType;

/// A transaction of the wallet.
///
/// *Evidence:* documented by the vendor (contract section 3.29). The names are D; most types are inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingTransaction {
    /// Id of the transaction, `wtxn_…`.
    pub id: String,
    /// What it was.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<BillingTransactionType>,
    /// The amount, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_cents: Option<i64>,
    /// Balance of the wallet afterwards, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance_after_cents: Option<i64>,
    /// What it was, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl BillingTransaction {
    /// A `BillingTransaction` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            type_: ::std::default::Default::default(),
            amount_cents: ::std::default::Default::default(),
            balance_after_cents: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingTransaction {
    id: "id",
    type_: "type",
    amount_cents: "amount_cents",
    balance_after_cents: "balance_after_cents",
    description: "description",
    created_at: "created_at",
});
