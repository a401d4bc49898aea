//! `PartnerTenantCreateInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A new tenant.
///
/// *Evidence:* seen in the official client's code (contract section 3.20).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct PartnerTenantCreateInput {
    /// The id of the customer at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_customer_id: Option<String>,
}
