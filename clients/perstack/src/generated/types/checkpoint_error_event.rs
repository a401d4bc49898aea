//! `CheckpointErrorEvent`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::CheckpointFailure;

/// An error of the stream, reported by the service. Ends the stream.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 5.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CheckpointErrorEvent {
    /// What went wrong.
    pub data: CheckpointFailure,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CheckpointErrorEvent {
    /// A `CheckpointErrorEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<CheckpointFailure>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CheckpointErrorEvent {
    data: "data",
});
