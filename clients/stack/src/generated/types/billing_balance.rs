//! `BillingBalance`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::BillingUsage;

/// The wallet and the billing period.
///
/// *Evidence:* documented by the vendor (contract section 3.29). The names are D; most types are inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingBalance {
    /// Id of the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
    /// Balance of the wallet, in cents.
    pub balance_cents: i64,
    /// Tier of the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// Start of the billing period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing_period_start: Option<::agent_clients_runtime::Timestamp>,
    /// End of the billing period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing_period_end: Option<::agent_clients_runtime::Timestamp>,
    /// What was used in the billing period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<BillingUsage>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl BillingBalance {
    /// A `BillingBalance` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(balance_cents: i64) -> Self {
        Self {
            operator_id: ::std::default::Default::default(),
            balance_cents,
            tier: ::std::default::Default::default(),
            billing_period_start: ::std::default::Default::default(),
            billing_period_end: ::std::default::Default::default(),
            usage: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingBalance {
    operator_id: "operator_id",
    balance_cents: "balance_cents",
    tier: "tier",
    billing_period_start: "billing_period_start",
    billing_period_end: "billing_period_end",
    usage: "usage",
});
