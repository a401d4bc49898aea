//! `GetCheckpointData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Checkpoint;

/// Payload of `GetCheckpointReply`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P23). Observed with the older client.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetCheckpointData {
    /// The checkpoint.
    pub checkpoint: Checkpoint,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetCheckpointData {
    /// A `GetCheckpointData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(checkpoint: impl Into<Checkpoint>) -> Self {
        Self {
            checkpoint: checkpoint.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetCheckpointData {
    checkpoint: "checkpoint",
});
