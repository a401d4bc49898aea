//! `SessionResultEvent`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::SessionStatus;

/// The final, accumulated result of the turn, the last event of it. The names of its other fields are not
/// published; they are kept as unknown fields.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionResultEvent {
    /// How the turn ended. With `waiting_messages` the session takes a follow-up; `completed`, `failed` and
    /// `cancelled` are not states for one.
    pub status: SessionStatus,
    /// Where the stream of the next turn goes on. Null or missing, the cursor stays as it was.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.2). Stated for some kinds, not for which.
    #[serde(rename = "nextCursor", default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionResultEvent {
    /// A `SessionResultEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(status: impl Into<SessionStatus>) -> Self {
        Self {
            status: status.into(),
            next_cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionResultEvent {
    status: "status",
    next_cursor: "nextCursor",
});
