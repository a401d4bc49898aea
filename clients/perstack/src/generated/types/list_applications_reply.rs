//! `ListApplicationsReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{ListApplicationsData, PageMeta};

/// Answer of `applications_list`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListApplicationsReply {
    /// Payload of the answer.
    pub data: ListApplicationsData,
    /// Where this page stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<PageMeta>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListApplicationsReply {
    /// A `ListApplicationsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<ListApplicationsData>) -> Self {
        Self {
            data: data.into(),
            meta: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListApplicationsReply {
    data: "data",
    meta: "meta",
});
