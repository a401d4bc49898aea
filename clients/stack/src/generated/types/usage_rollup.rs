//! `UsageRollup`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{UsageConsumption, UsageEarnings, UsageSpend, UsageWallet};

/// What was used and what it cost.
///
/// *Evidence:* seen in the official client's code (contract section 4). Types are those of recorded test traffic.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageRollup {
    /// The plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// Start of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_start: Option<::agent_clients_runtime::Timestamp>,
    /// End of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_end: Option<::agent_clients_runtime::Timestamp>,
    /// Name of the period, such as `April 2026`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_label: Option<String>,
    /// Since when the account exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_since: Option<::agent_clients_runtime::Timestamp>,
    /// What was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consumption: Option<UsageConsumption>,
    /// What was passed through. Null where a window was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passthrough: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// What it cost, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spend_cents: Option<UsageSpend>,
    /// What is in the wallet, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wallet_cents: Option<UsageWallet>,
    /// What was earned, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earnings_cents: Option<UsageEarnings>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageRollup {
    tier: "tier",
    period_start: "period_start",
    period_end: "period_end",
    period_label: "period_label",
    account_since: "account_since",
    consumption: "consumption",
    passthrough: "passthrough",
    spend_cents: "spend_cents",
    wallet_cents: "wallet_cents",
    earnings_cents: "earnings_cents",
});
