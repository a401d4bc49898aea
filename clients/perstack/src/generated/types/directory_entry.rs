//! `DirectoryEntry`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::FileKind;

/// A file or directory in a directory.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DirectoryEntry {
    /// Its name.
    pub name: String,
    /// Its path.
    pub path: String,
    /// Whether it is a file or a directory.
    #[serde(rename = "type")]
    pub type_: FileKind,
    /// Its size, in bytes.
    pub size: i64,
    /// When it was last changed.
    pub modified: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DirectoryEntry {
    /// A `DirectoryEntry` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        path: impl Into<String>,
        type_: impl Into<FileKind>,
        size: i64,
        modified: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            path: path.into(),
            type_: type_.into(),
            size,
            modified: modified.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DirectoryEntry {
    name: "name",
    path: "path",
    type_: "type",
    size: "size",
    modified: "modified",
});
