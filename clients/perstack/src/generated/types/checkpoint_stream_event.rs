//! `CheckpointStreamEvent`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{CheckpointDoneEvent, CheckpointErrorEvent, CheckpointEvent};

/// An event of the checkpoint stream, as the official client's `parseCheckpointSSE` yields it.
///
/// The name of a server-sent event on the wire is not known. `checkpoint` and `message` are read as a
/// checkpoint, `done` and `complete` as the end, `error` as an error; without such a name the `type` of the
/// data decides. The data is the object itself or sits in its `data`. Anything else is a keep-alive.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 5.1). The names on the wire are inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum CheckpointStreamEvent {
    /// `checkpoint`
    #[serde(rename = "checkpoint")]
    Checkpoint(CheckpointEvent),
    /// `done`
    #[serde(rename = "done")]
    Done(CheckpointDoneEvent),
    /// `error`
    #[serde(rename = "error")]
    Error(CheckpointErrorEvent),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(CheckpointStreamEvent, "type", Unknown {
    Checkpoint: "checkpoint",
    Done: "done",
    Error: "error",
});
