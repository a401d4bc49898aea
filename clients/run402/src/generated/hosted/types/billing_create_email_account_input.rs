//! `BillingCreateEmailAccountInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Who the organization is for.
///
/// *Evidence:* seen in the official client's code (contract sections 3.13 and 6.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct BillingCreateEmailAccountInput {
    /// The e-mail address.
    pub email: String,
}

impl BillingCreateEmailAccountInput {
    /// A `BillingCreateEmailAccountInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into() }
    }
}
