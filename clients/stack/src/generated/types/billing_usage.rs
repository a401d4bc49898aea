//! `BillingUsage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What was used in the billing period.
///
/// *Evidence:* documented by the vendor (contract section 3.29). The names are D; the types are not stated.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingUsage {
    /// Passports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passports: Option<::serde_json::Value>,
    /// Drop-offs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropoffs: Option<::serde_json::Value>,
    /// Calls through the proxy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_calls: Option<::serde_json::Value>,
    /// Invocations of skills that were free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free_skill_invocations: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingUsage {
    passports: "passports",
    dropoffs: "dropoffs",
    proxy_calls: "proxy_calls",
    free_skill_invocations: "free_skill_invocations",
});
