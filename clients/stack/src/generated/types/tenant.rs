//! `Tenant`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::TenantUsage;

/// A tenant of a partner.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Tenant {
    /// Id of the tenant, an operator.
    pub operator_id: String,
    /// The partner's own id of the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_customer_id: Option<String>,
    /// The plan, `partner`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// Who pays, `partner`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing: Option<String>,
    /// API key of the tenant. Answered once, on creation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_key: Option<::agent_clients_runtime::Secret>,
    /// What was used, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<TenantUsage>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Tenant {
    /// A `Tenant` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(operator_id: impl Into<String>) -> Self {
        Self {
            operator_id: operator_id.into(),
            external_customer_id: ::std::default::Default::default(),
            tier: ::std::default::Default::default(),
            billing: ::std::default::Default::default(),
            api_key: ::std::default::Default::default(),
            usage: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Tenant {
    operator_id: "operator_id",
    external_customer_id: "external_customer_id",
    tier: "tier",
    billing: "billing",
    api_key: "api_key",
    usage: "usage",
    created_at: "created_at",
});
