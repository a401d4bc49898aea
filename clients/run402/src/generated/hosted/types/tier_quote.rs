//! `TierQuote`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What a tier costs and includes.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct TierQuote {
    /// Its price in words, such as `$0.10`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3.1). That it is a string is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// Length of a lease, in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_days: Option<i64>,
    /// Storage, in MB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_mb: Option<i64>,
    /// Number of API calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_calls: Option<i64>,
    /// Number of functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_functions: Option<i64>,
    /// The tier in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(TierQuote {
    price: "price",
    lease_days: "lease_days",
    storage_mb: "storage_mb",
    api_calls: "api_calls",
    max_functions: "max_functions",
    description: "description",
});
