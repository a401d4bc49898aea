//! `UsageActions`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Actions, which the allowance is about.
///
/// *Evidence:* seen in the official client's code (contract section 4). Types of `used`, `limit` and `allowance_tier` are those of recorded test traffic, of `pooled` that of
/// `UsageStats`; the rest is open.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageActions {
    /// Number of actions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<i64>,
    /// The allowance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// How much the allowance covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowance_coverage: Option<::serde_json::Value>,
    /// The plan of the allowance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowance_tier: Option<String>,
    /// Whether the allowance is shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pooled: Option<bool>,
    /// How much of it was your own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_used: Option<::serde_json::Value>,
    /// How much of it was that of tenants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenants: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageActions {
    used: "used",
    limit: "limit",
    allowance_coverage: "allowance_coverage",
    allowance_tier: "allowance_tier",
    pooled: "pooled",
    own_used: "own_used",
    tenants: "tenants",
});
