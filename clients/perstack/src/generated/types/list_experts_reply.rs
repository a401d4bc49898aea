//! `ListExpertsReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{ListExpertsData, PageMeta};

/// Answer of `experts_list`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P25). The older name.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListExpertsReply {
    /// Payload of the answer.
    pub data: ListExpertsData,
    /// Where this page stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<PageMeta>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListExpertsReply {
    /// A `ListExpertsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<ListExpertsData>) -> Self {
        Self {
            data: data.into(),
            meta: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListExpertsReply {
    data: "data",
    meta: "meta",
});
