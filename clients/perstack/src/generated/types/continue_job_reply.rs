//! `ContinueJobReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ContinueJobData;

/// Answer of `jobs_continue`.
///
/// *Evidence:* inferred (contract section 3, P20). The older name is `expertJob`.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ContinueJobReply {
    /// Payload of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<ContinueJobData>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ContinueJobReply {
    data: "data",
});
