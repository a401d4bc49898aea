//! `SessionStreamEvent`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::{
    SessionErrorEvent, SessionResultEvent, SessionStatusEvent, SessionStepsEvent,
};

/// An event of a session stream, told by its `kind`. A string `kind` in the data decides, else the name of the
/// server-sent event (inferred). Any other kind, of which at least one exists, is kept whole.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.2). How the kind is told on the wire is inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "kind")]
#[non_exhaustive]
pub enum SessionStreamEvent {
    /// `status`
    #[serde(rename = "status")]
    Status(SessionStatusEvent),
    /// `steps`
    #[serde(rename = "steps")]
    Steps(SessionStepsEvent),
    /// `result`
    #[serde(rename = "result")]
    Result(SessionResultEvent),
    /// `error`
    #[serde(rename = "error")]
    Error(SessionErrorEvent),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(SessionStreamEvent, "kind", Unknown {
    Status: "status",
    Steps: "steps",
    Result: "result",
    Error: "error",
});
