//! `DelegationScope`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Scopes of one connection that are handed down.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DelegationScope {
    /// Id of the connection.
    pub service_connection_id: String,
    /// The scopes.
    pub scopes: Vec<String>,
    /// Constraints on parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Services whose data may flow here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_data_from: Option<Vec<String>>,
}

impl DelegationScope {
    /// A `DelegationScope` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(service_connection_id: impl Into<String>, scopes: Vec<String>) -> Self {
        Self {
            service_connection_id: service_connection_id.into(),
            scopes,
            constraints: ::std::default::Default::default(),
            allow_data_from: ::std::default::Default::default(),
        }
    }
}
