//! `FileBinaryPart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A file, as binary data in a string.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FileBinaryPart {
    /// Id of the part.
    pub id: String,
    /// The data.
    pub data: String,
    /// Media type of the file.
    #[serde(rename = "mimeType")]
    pub mime_type: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FileBinaryPart {
    /// A `FileBinaryPart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        data: impl Into<String>,
        mime_type: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            data: data.into(),
            mime_type: mime_type.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FileBinaryPart {
    id: "id",
    data: "data",
    mime_type: "mimeType",
});
