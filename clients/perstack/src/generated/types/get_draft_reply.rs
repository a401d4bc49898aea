//! `GetDraftReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetDraftData;

/// Answer of `experts_drafts_get`.
///
/// *Evidence:* inferred (contract section 3, P32).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetDraftReply {
    /// Payload of the answer.
    pub data: GetDraftData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetDraftReply {
    /// A `GetDraftReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetDraftData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetDraftReply {
    data: "data",
});
