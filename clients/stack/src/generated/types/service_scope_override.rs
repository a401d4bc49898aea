//! `ServiceScopeOverride`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Scopes of one connection for a passport, within the grant.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ServiceScopeOverride {
    /// Id of the connection.
    pub service_connection_id: String,
    /// The scopes, a subset of the grant.
    pub scopes: Vec<String>,
    /// Constraints on parameters. They can only tighten the grant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Intents, an object or a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intents: Option<::serde_json::Value>,
    /// Services whose data may flow here. Left out, as granted; an empty list means none. There is no wildcard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_data_from: Option<Vec<String>>,
}

impl ServiceScopeOverride {
    /// A `ServiceScopeOverride` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(service_connection_id: impl Into<String>, scopes: Vec<String>) -> Self {
        Self {
            service_connection_id: service_connection_id.into(),
            scopes,
            constraints: ::std::default::Default::default(),
            intents: ::std::default::Default::default(),
            allow_data_from: ::std::default::Default::default(),
        }
    }
}
