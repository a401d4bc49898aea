//! `ListChildrenReply`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::FileMetadata;

/// Answer of `files_list_children`.
///
/// *Evidence:* seen in the official client's code (contract section 3, V8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListChildrenReply {
    /// The children of this page.
    pub files: Vec<FileMetadata>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListChildrenReply {
    /// A `ListChildrenReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(files: Vec<FileMetadata>) -> Self {
        Self {
            files,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListChildrenReply {
    files: "files",
});
