//! `BillingCheckout`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A checkout.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.13). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingCheckout {
    /// Page to pay on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkout_url: Option<String>,
    /// Id of the payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topup_id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingCheckout {
    checkout_url: "checkout_url",
    topup_id: "topup_id",
});
