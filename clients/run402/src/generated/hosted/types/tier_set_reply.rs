//! `TierSetReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Tier;

/// What was done about a tier.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct TierSetReply {
    /// Address of the wallet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wallet: Option<String>,
    /// Whether it was subscribed, renewed or upgraded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The tier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// The tier before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_tier: Option<Tier>,
    /// When the lease began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_started_at: Option<::agent_clients_runtime::Timestamp>,
    /// When the lease ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// What is left of the prepaid balance, in millionths of a dollar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowance_remaining_usd_micros: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(TierSetReply {
    wallet: "wallet",
    action: "action",
    tier: "tier",
    previous_tier: "previous_tier",
    lease_started_at: "lease_started_at",
    lease_expires_at: "lease_expires_at",
    allowance_remaining_usd_micros: "allowance_remaining_usd_micros",
});
