//! `BlobsLsReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::BlobSummary;

/// Answer of `blobs_ls`.
///
/// *Evidence:* seen in the official client's code (contract section 3.4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct BlobsLsReply {
    /// The objects of this page.
    pub blobs: Vec<BlobSummary>,
    /// What to ask the next page with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl BlobsLsReply {
    /// A `BlobsLsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(blobs: Vec<BlobSummary>) -> Self {
        Self {
            blobs,
            next_cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(BlobsLsReply {
    blobs: "blobs",
    next_cursor: "next_cursor",
});
