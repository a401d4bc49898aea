//! `StartJobReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::StartJobData;

/// Answer of `jobs_start`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P18).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct StartJobReply {
    /// Payload of the answer.
    pub data: StartJobData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl StartJobReply {
    /// A `StartJobReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<StartJobData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(StartJobReply {
    data: "data",
});
