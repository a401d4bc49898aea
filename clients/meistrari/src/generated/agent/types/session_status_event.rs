//! `SessionStatusEvent`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::SessionStatus;

/// The session has another status. Not the end of the stream, whatever the status.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionStatusEvent {
    /// Where the session stands.
    pub status: SessionStatus,
    /// Where to go on after this event. Null or missing, the cursor stays as it was.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.2). Stated for some kinds, not for which.
    #[serde(rename = "nextCursor", default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionStatusEvent {
    /// A `SessionStatusEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(status: impl Into<SessionStatus>) -> Self {
        Self {
            status: status.into(),
            next_cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionStatusEvent {
    status: "status",
    next_cursor: "nextCursor",
});
