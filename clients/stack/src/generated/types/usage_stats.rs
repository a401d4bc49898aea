//! `UsageStats`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How much of a monthly allowance was used.
///
/// *Evidence:* seen in the official client's code (contract section 4). The types of the fields are inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageStats {
    /// The plan, such as `free`, `developer`, `studio` or `enterprise`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// The allowance of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// How much of it was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<i64>,
    /// How much of it is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining: Option<i64>,
    /// The period, such as `2026-04`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// True on tenants of a partner, which share an allowance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pooled: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageStats {
    tier: "tier",
    limit: "limit",
    used: "used",
    remaining: "remaining",
    period: "period",
    pooled: "pooled",
});
