//! `CheckpointDoneEvent`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::CheckpointDone;

/// The end of the stream. Nothing after it counts.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 5.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CheckpointDoneEvent {
    /// How the job ended.
    pub data: CheckpointDone,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CheckpointDoneEvent {
    /// A `CheckpointDoneEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<CheckpointDone>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CheckpointDoneEvent {
    data: "data",
});
