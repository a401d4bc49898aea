//! `CheckpointEvent`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Checkpoint;

/// A step of the job.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 5.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CheckpointEvent {
    /// The checkpoint.
    pub data: Checkpoint,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CheckpointEvent {
    /// A `CheckpointEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<Checkpoint>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CheckpointEvent {
    data: "data",
});
