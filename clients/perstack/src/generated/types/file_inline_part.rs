//! `FileInlinePart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A file, inline.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FileInlinePart {
    /// Id of the part.
    pub id: String,
    /// The file, in Base64.
    #[serde(rename = "encodedData")]
    pub encoded_data: String,
    /// Media type of the file.
    #[serde(rename = "mimeType")]
    pub mime_type: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FileInlinePart {
    /// A `FileInlinePart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        encoded_data: impl Into<String>,
        mime_type: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            encoded_data: encoded_data.into(),
            mime_type: mime_type.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FileInlinePart {
    id: "id",
    encoded_data: "encodedData",
    mime_type: "mimeType",
});
