//! `OauthClient`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A registered client.
///
/// *Evidence:* seen in the official client's code (contract section 3.28).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct OauthClient {
    /// Id of the client.
    pub client_id: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl OauthClient {
    /// A `OauthClient` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(client_id: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(OauthClient {
    client_id: "client_id",
});
