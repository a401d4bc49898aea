//! `PartnerConnectInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A customer to connect.
///
/// *Evidence:* seen in the official client's code (contract section 3.21).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct PartnerConnectInput {
    /// Email address of the customer.
    pub email: String,
    /// The id of the customer at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_customer_id: Option<String>,
    /// Scopes of the grant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// Providers of the grant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub providers: Option<Vec<String>>,
}

impl PartnerConnectInput {
    /// A `PartnerConnectInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            external_customer_id: ::std::default::Default::default(),
            scopes: ::std::default::Default::default(),
            providers: ::std::default::Default::default(),
        }
    }
}
