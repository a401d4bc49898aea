//! `PassportService`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A service in a passport.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PassportService {
    /// Id of the service in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,
    /// Name of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// The scopes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// Reference of the credential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_ref: Option<String>,
    /// Id of the connection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection_id: Option<String>,
    /// Constraints on parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Services whose data may flow here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_data_from: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PassportService {
    service_id: "service_id",
    service_name: "service_name",
    scopes: "scopes",
    credential_ref: "credential_ref",
    connection_id: "connection_id",
    constraints: "constraints",
    allow_data_from: "allow_data_from",
});
