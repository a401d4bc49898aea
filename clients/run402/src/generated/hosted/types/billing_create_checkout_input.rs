//! `BillingCreateCheckoutInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{CheckoutProduct, Tier};

/// What to pay for.
///
/// *Evidence:* seen in the official client's code (contract section 6.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct BillingCreateCheckoutInput {
    /// What.
    pub product: CheckoutProduct,
    /// How much to top up, in millionths of a dollar. Whole cents.
    ///
    /// Limits: at least 500000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_usd_micros: Option<i64>,
    /// Which tier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// Where to go after the payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_url: Option<String>,
    /// Where to go without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancel_url: Option<String>,
}

impl BillingCreateCheckoutInput {
    /// A `BillingCreateCheckoutInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(product: impl Into<CheckoutProduct>) -> Self {
        Self {
            product: product.into(),
            amount_usd_micros: ::std::default::Default::default(),
            tier: ::std::default::Default::default(),
            success_url: ::std::default::Default::default(),
            cancel_url: ::std::default::Default::default(),
        }
    }
}
