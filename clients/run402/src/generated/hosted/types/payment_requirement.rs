//! `PaymentRequirement`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// One way to pay, as x402 states it.
///
/// *Evidence:* documented by the vendor (contract section 1.9). That the texts are strings is inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PaymentRequirement {
    /// Scheme of the payment, such as `exact`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// Network to pay on, such as `eip155:84532`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// What to pay, in the smallest unit of the asset.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.9). Documented as "price or amount"; the unit is that of x402.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// What to pay, where the answer says it under this name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// Address to pay to.
    #[serde(rename = "payTo", default, skip_serializing_if = "Option::is_none")]
    pub pay_to: Option<String>,
    /// What to pay with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<String>,
    /// For how long a signed payment has to be valid, in seconds.
    ///
    /// *Evidence:* documented by the vendor (contract section 1.9). The meaning is that of x402.
    #[serde(
        rename = "maxTimeoutSeconds",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub max_timeout_seconds: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PaymentRequirement {
    scheme: "scheme",
    network: "network",
    amount: "amount",
    price: "price",
    pay_to: "payTo",
    asset: "asset",
    max_timeout_seconds: "maxTimeoutSeconds",
});
