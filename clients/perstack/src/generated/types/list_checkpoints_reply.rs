//! `ListCheckpointsReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{ListCheckpointsData, PageMeta};

/// Answer of `jobs_checkpoints_list`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P22). Observed with the older client.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListCheckpointsReply {
    /// Payload of the answer.
    pub data: ListCheckpointsData,
    /// Where this page stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<PageMeta>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListCheckpointsReply {
    /// A `ListCheckpointsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<ListCheckpointsData>) -> Self {
        Self {
            data: data.into(),
            meta: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListCheckpointsReply {
    data: "data",
    meta: "meta",
});
