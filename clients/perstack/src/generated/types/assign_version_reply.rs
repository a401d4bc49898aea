//! `AssignVersionReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::AssignVersionData;

/// Answer of `experts_drafts_assign_version`.
///
/// *Evidence:* inferred (contract section 3, P36).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AssignVersionReply {
    /// Payload of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<AssignVersionData>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AssignVersionReply {
    data: "data",
});
