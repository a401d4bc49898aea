//! `BillingTopupInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How much to top up.
///
/// *Evidence:* documented by the vendor (contract section 3.29).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct BillingTopupInput {
    /// The amount, in cents.
    ///
    /// Limits: 1000 to 1000000.
    pub amount_cents: i64,
}

impl BillingTopupInput {
    /// A `BillingTopupInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(amount_cents: i64) -> Self {
        Self { amount_cents }
    }
}
