//! `ListDraftsData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Draft;

/// Payload of `ListDraftsReply`.
///
/// *Evidence:* inferred (contract section 3, P31).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListDraftsData {
    /// The drafts of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafts: Option<Vec<Draft>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListDraftsData {
    drafts: "drafts",
});
