//! `BillingLedgerEntry`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::LedgerDirection;

/// An entry of a ledger. Amounts are in millionths of a dollar.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.13). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingLedgerEntry {
    /// Id of the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Whether it adds or takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<LedgerDirection>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_usd_micros: Option<i64>,
    /// What could be spent afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance_after_available: Option<i64>,
    /// What was held back afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance_after_held: Option<i64>,
    /// Kind of what it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_type: Option<String>,
    /// Id of what it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// What else is to be said; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<::serde_json::Value>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingLedgerEntry {
    id: "id",
    direction: "direction",
    kind: "kind",
    amount_usd_micros: "amount_usd_micros",
    balance_after_available: "balance_after_available",
    balance_after_held: "balance_after_held",
    reference_type: "reference_type",
    reference_id: "reference_id",
    metadata: "metadata",
    created_at: "created_at",
});
