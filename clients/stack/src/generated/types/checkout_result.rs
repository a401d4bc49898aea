//! `CheckoutResult`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{ReviewFlag, ReviewStatus};

/// A checkout that was taken.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CheckoutResult {
    /// Id of the checkout.
    pub checkout_id: String,
    /// Id of the passport.
    pub passport_jti: String,
    /// What the automatic review found.
    pub review_status: ReviewStatus,
    /// What it found in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flags: Option<Vec<ReviewFlag>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CheckoutResult {
    /// A `CheckoutResult` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        checkout_id: impl Into<String>,
        passport_jti: impl Into<String>,
        review_status: impl Into<ReviewStatus>,
    ) -> Self {
        Self {
            checkout_id: checkout_id.into(),
            passport_jti: passport_jti.into(),
            review_status: review_status.into(),
            flags: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CheckoutResult {
    checkout_id: "checkout_id",
    passport_jti: "passport_jti",
    review_status: "review_status",
    flags: "flags",
});
