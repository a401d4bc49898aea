//! `GetExpertReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetExpertData;

/// Answer of `experts_get`.
///
/// *Evidence:* inferred (contract section 3, P26).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetExpertReply {
    /// Payload of the answer.
    pub data: GetExpertData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetExpertReply {
    /// A `GetExpertReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetExpertData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetExpertReply {
    data: "data",
});
