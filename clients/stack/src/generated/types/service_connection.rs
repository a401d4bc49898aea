//! `ServiceConnection`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A connected service. It has further fields that are not published.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ServiceConnection {
    /// Id of the connection.
    pub id: String,
    /// Provider key.
    pub provider: String,
    /// Where it stands, such as `connected`.
    pub status: String,
    /// When it was connected.
    pub connected_at: ::agent_clients_runtime::Timestamp,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ServiceConnection {
    /// A `ServiceConnection` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        provider: impl Into<String>,
        status: impl Into<String>,
        connected_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            provider: provider.into(),
            status: status.into(),
            connected_at: connected_at.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ServiceConnection {
    id: "id",
    provider: "provider",
    status: "status",
    connected_at: "connected_at",
});
