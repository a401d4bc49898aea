//! `ListCheckpointsData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Checkpoint;

/// Payload of `ListCheckpointsReply`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P22). Observed with the older client.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListCheckpointsData {
    /// The checkpoints of this page.
    pub checkpoints: Vec<Checkpoint>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListCheckpointsData {
    /// A `ListCheckpointsData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(checkpoints: Vec<Checkpoint>) -> Self {
        Self {
            checkpoints,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListCheckpointsData {
    checkpoints: "checkpoints",
});
