//! `ListVersionsReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ListVersionsData;

/// Answer of `experts_versions_list`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P37).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListVersionsReply {
    /// Payload of the answer.
    pub data: ListVersionsData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListVersionsReply {
    /// A `ListVersionsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<ListVersionsData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListVersionsReply {
    data: "data",
});
