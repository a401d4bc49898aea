//! `QuoteResult`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::TierQuote;

/// What the tiers cost.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct QuoteResult {
    /// The tiers by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tiers: Option<::std::collections::BTreeMap<String, TierQuote>>,
    /// How to sign in; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(QuoteResult {
    tiers: "tiers",
    auth: "auth",
});
