//! `GetJobReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetJobData;

/// Answer of `jobs_get`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetJobReply {
    /// Payload of the answer.
    pub data: GetJobData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetJobReply {
    /// A `GetJobReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetJobData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetJobReply {
    data: "data",
});
