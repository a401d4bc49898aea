//! `TierStatusReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{Tier, TierFunctionLimits, TierPoolUsage};

/// Tier of a wallet.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct TierStatusReply {
    /// Address of the wallet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wallet: Option<String>,
    /// Its tier; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// When its lease began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_started_at: Option<::agent_clients_runtime::Timestamp>,
    /// When its lease ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Whether the lease runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// What is used by all projects together. Documented as `pool`, with other names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool_usage: Option<TierPoolUsage>,
    /// Limits of functions. Not in 1.57.0.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.2). 3.3.3 reads it before a deploy with functions; the answers in the recorded calls were made up to fit the
    /// types.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_limits: Option<TierFunctionLimits>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(TierStatusReply {
    wallet: "wallet",
    tier: "tier",
    lease_started_at: "lease_started_at",
    lease_expires_at: "lease_expires_at",
    active: "active",
    pool_usage: "pool_usage",
    function_limits: "function_limits",
});
