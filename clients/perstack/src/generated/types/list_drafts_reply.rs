//! `ListDraftsReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{ListDraftsData, PageMeta};

/// Answer of `experts_drafts_list`.
///
/// *Evidence:* inferred (contract section 3, P31).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListDraftsReply {
    /// Payload of the answer.
    pub data: ListDraftsData,
    /// Where this page stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<PageMeta>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListDraftsReply {
    /// A `ListDraftsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<ListDraftsData>) -> Self {
        Self {
            data: data.into(),
            meta: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListDraftsReply {
    data: "data",
    meta: "meta",
});
