//! `ConnectServiceInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A service to connect.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 3.5).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ConnectServiceInput {
    /// Id of the service in the catalogue.
    pub service_id: String,
    /// OAuth token of the service. The documentation has it optional; that an OAuth flow starts without it is
    /// inferred.
    ///
    /// Since 4.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oauth_token: Option<::agent_clients_runtime::Secret>,
    /// Scopes to connect with.
    ///
    /// Limits: at least 1 entries.
    pub scopes: Vec<String>,
    /// Where the OAuth flow leads back to.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.5). What it is for is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<String>,
}

impl ConnectServiceInput {
    /// A `ConnectServiceInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(service_id: impl Into<String>, scopes: Vec<String>) -> Self {
        Self {
            service_id: service_id.into(),
            oauth_token: ::std::default::Default::default(),
            scopes,
            redirect_uri: ::std::default::Default::default(),
        }
    }
}
