//! `GetCheckpointReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetCheckpointData;

/// Answer of `jobs_checkpoints_get`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P23). Observed with the older client.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetCheckpointReply {
    /// Payload of the answer.
    pub data: GetCheckpointData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetCheckpointReply {
    /// A `GetCheckpointReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetCheckpointData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetCheckpointReply {
    data: "data",
});
