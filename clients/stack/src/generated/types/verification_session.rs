//! `VerificationSession`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A verification that was started.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct VerificationSession {
    /// Reference of the session.
    pub session_ref: String,
    /// Where to send the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_url: Option<String>,
    /// Where it stands.
    ///
    /// The server's default: `"pending"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl VerificationSession {
    /// A `VerificationSession` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(session_ref: impl Into<String>) -> Self {
        Self {
            session_ref: session_ref.into(),
            authorization_url: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(VerificationSession {
    session_ref: "session_ref",
    authorization_url: "authorization_url",
    status: "status",
});
