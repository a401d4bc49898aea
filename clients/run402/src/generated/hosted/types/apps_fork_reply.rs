//! `AppsForkReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A forked project and its keys.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AppsForkReply {
    /// Id of the project.
    pub project_id: String,
    /// Key for what the public may do.
    pub anon_key: ::agent_clients_runtime::Secret,
    /// Key for everything in the project.
    pub service_key: ::agent_clients_runtime::Secret,
    /// Schema of the database that it got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema_slot: Option<String>,
    /// Address of its site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_url: Option<String>,
    /// Address of its subdomain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomain_url: Option<String>,
    /// Its functions; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functions: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AppsForkReply {
    /// A `AppsForkReply` with its required fields; everything else is absent.
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
            site_url: ::std::default::Default::default(),
            subdomain_url: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AppsForkReply {
    project_id: "project_id",
    anon_key: "anon_key",
    service_key: "service_key",
    schema_slot: "schema_slot",
    site_url: "site_url",
    subdomain_url: "subdomain_url",
    functions: "functions",
});
