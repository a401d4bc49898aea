//! `PartnerTenantList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::Tenant;

/// Tenants of a partner.
///
/// *Evidence:* seen in the official client's code (contract section 3.20).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PartnerTenantList {
    /// The tenants.
    pub tenants: Vec<Tenant>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PartnerTenantList {
    /// A `PartnerTenantList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(tenants: Vec<Tenant>) -> Self {
        Self {
            tenants,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PartnerTenantList {
    tenants: "tenants",
});
