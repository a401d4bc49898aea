//! `GrantServiceAccessInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Scopes of a connection for an agent.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct GrantServiceAccessInput {
    /// Id of the agent.
    pub agent_id: String,
    /// Id of the connection, not of the service in the catalogue.
    pub service_connection_id: String,
    /// The scopes, a subset of the connection's. Required by the official client since 0.19.1.
    ///
    /// Limits: at least 1 entries.
    pub scopes: Vec<String>,
}

impl GrantServiceAccessInput {
    /// A `GrantServiceAccessInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        agent_id: impl Into<String>,
        service_connection_id: impl Into<String>,
        scopes: Vec<String>,
    ) -> Self {
        Self {
            agent_id: agent_id.into(),
            service_connection_id: service_connection_id.into(),
            scopes,
        }
    }
}
