//! `CancelJobReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::CancelJobData;

/// Answer of `jobs_cancel`.
///
/// *Evidence:* inferred (contract section 3, P21).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CancelJobReply {
    /// Payload of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<CancelJobData>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CancelJobReply {
    data: "data",
});
