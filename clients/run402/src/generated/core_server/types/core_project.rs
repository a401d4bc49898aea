//! `CoreProject`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::{CoreCapabilities, CoreEndpoints};

/// A project with its keys.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CoreProject {
    /// Id of the project.
    pub project_id: String,
    /// Schema of the database that it got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema_slot: Option<String>,
    /// Id that is used in public.
    ///
    /// *Evidence:* seen in the official client's code (contract section 7.2). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_id: Option<String>,
    /// Key for what the public may do.
    pub anon_key: ::agent_clients_runtime::Secret,
    /// Key for everything in the project.
    pub service_key: ::agent_clients_runtime::Secret,
    /// Its addresses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoints: Option<CoreEndpoints>,
    /// Id of the live release; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active_release_id: Option<String>,
    /// What the server can do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<CoreCapabilities>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CoreProject {
    /// A `CoreProject` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        project_id: impl Into<String>,
        anon_key: impl Into<::agent_clients_runtime::Secret>,
        service_key: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        Self {
            project_id: project_id.into(),
            schema_slot: ::std::default::Default::default(),
            public_id: ::std::default::Default::default(),
            anon_key: anon_key.into(),
            service_key: service_key.into(),
            endpoints: ::std::default::Default::default(),
            active_release_id: ::std::default::Default::default(),
            capabilities: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CoreProject {
    project_id: "project_id",
    schema_slot: "schema_slot",
    public_id: "public_id",
    anon_key: "anon_key",
    service_key: "service_key",
    endpoints: "endpoints",
    active_release_id: "active_release_id",
    capabilities: "capabilities",
});
