//! `GetExpertMetaReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetExpertMetaData;

/// Answer of `experts_get_meta`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetExpertMetaReply {
    /// Payload of the answer.
    pub data: GetExpertMetaData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetExpertMetaReply {
    /// A `GetExpertMetaReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetExpertMetaData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetExpertMetaReply {
    data: "data",
});
