//! `ProvisionResult`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Tier;

/// A new project and its keys.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ProvisionResult {
    /// Id of the project.
    pub project_id: String,
    /// Key for what the public may do.
    pub anon_key: ::agent_clients_runtime::Secret,
    /// Key for everything in the project.
    pub service_key: ::agent_clients_runtime::Secret,
    /// Schema of the database that it got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema_slot: Option<String>,
    /// Its tier.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// When its lease ends.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// Addresses of the project; their names are not known.
    ///
    /// Since 4.24.1 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoints: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ProvisionResult {
    /// A `ProvisionResult` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        project_id: impl Into<String>,
        anon_key: impl Into<::agent_clients_runtime::Secret>,
        service_key: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        Self {
            project_id: project_id.into(),
            anon_key: anon_key.into(),
            service_key: service_key.into(),
            schema_slot: ::std::default::Default::default(),
            tier: ::std::default::Default::default(),
            lease_expires_at: ::std::default::Default::default(),
            endpoints: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ProvisionResult {
    project_id: "project_id",
    anon_key: "anon_key",
    service_key: "service_key",
    schema_slot: "schema_slot",
    tier: "tier",
    lease_expires_at: "lease_expires_at",
    endpoints: "endpoints",
});
