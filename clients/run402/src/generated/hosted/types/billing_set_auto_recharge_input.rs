//! `BillingSetAutoRechargeInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How to recharge.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct BillingSetAutoRechargeInput {
    /// Whether to recharge automatically.
    pub enabled: bool,
    /// Number of e-mails below which that happens.
    ///
    /// The server's default: `2000`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3.13). The unit is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<i64>,
}

impl BillingSetAutoRechargeInput {
    /// A `BillingSetAutoRechargeInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(enabled: bool) -> Self {
        Self {
            enabled,
            threshold: ::std::default::Default::default(),
        }
    }
}
