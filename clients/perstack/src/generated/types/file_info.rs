//! `FileInfo`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::FileKind;

/// Facts about a file or directory.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FileInfo {
    /// Whether it exists.
    pub exists: bool,
    /// Its name.
    pub name: String,
    /// Directory it is in.
    pub directory: String,
    /// Extension of its name; null when it has none.
    pub extension: Option<String>,
    /// Whether it is a file or a directory.
    #[serde(rename = "type")]
    pub type_: FileKind,
    /// Its media type; null when not known.
    #[serde(rename = "mimeType")]
    pub mime_type: Option<String>,
    /// Its size, in bytes.
    pub size: i64,
    /// Its size, for people.
    #[serde(rename = "sizeFormatted")]
    pub size_formatted: String,
    /// When it was created.
    pub created: String,
    /// When it was last changed.
    pub modified: String,
    /// When it was last read.
    pub accessed: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FileInfo {
    /// A `FileInfo` with its required fields; everything else is absent.
    #[must_use]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        exists: bool,
        name: impl Into<String>,
        directory: impl Into<String>,
        type_: impl Into<FileKind>,
        size: i64,
        size_formatted: impl Into<String>,
        created: impl Into<String>,
        modified: impl Into<String>,
        accessed: impl Into<String>,
    ) -> Self {
        Self {
            exists,
            name: name.into(),
            directory: directory.into(),
            extension: ::std::default::Default::default(),
            type_: type_.into(),
            mime_type: ::std::default::Default::default(),
            size,
            size_formatted: size_formatted.into(),
            created: created.into(),
            modified: modified.into(),
            accessed: accessed.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FileInfo {
    exists: "exists",
    name: "name",
    directory: "directory",
    extension: "extension" required,
    type_: "type",
    mime_type: "mimeType" required,
    size: "size",
    size_formatted: "sizeFormatted",
    created: "created",
    modified: "modified",
    accessed: "accessed",
});
