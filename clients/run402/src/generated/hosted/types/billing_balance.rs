//! `BillingBalance`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Tier;

/// Balance of an organization. Amounts are in millionths of a dollar.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 3.13 and 6.3). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingBalance {
    /// Id of the organization.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). Later clients read it here before they ask for the history, in recorded calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// What the organization was found by, such as `wallet` or `email`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier_type: Option<String>,
    /// What can be spent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_usd_micros: Option<i64>,
    /// Number of e-mails left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email_credits_remaining: Option<i64>,
    /// The tier; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// When the lease ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Whether e-mail credits are recharged automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_recharge_enabled: Option<bool>,
    /// Number of e-mails below which that happens.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.13). The unit is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_recharge_threshold: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingBalance {
    org_id: "org_id",
    identifier_type: "identifier_type",
    available_usd_micros: "available_usd_micros",
    email_credits_remaining: "email_credits_remaining",
    tier: "tier",
    lease_expires_at: "lease_expires_at",
    auto_recharge_enabled: "auto_recharge_enabled",
    auto_recharge_threshold: "auto_recharge_threshold",
});
