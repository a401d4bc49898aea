//! `FileUrlPart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A file, by its address.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FileUrlPart {
    /// Id of the part.
    pub id: String,
    /// Address of the file.
    pub url: String,
    /// Media type of the file.
    #[serde(rename = "mimeType")]
    pub mime_type: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FileUrlPart {
    /// A `FileUrlPart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        url: impl Into<String>,
        mime_type: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            url: url.into(),
            mime_type: mime_type.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FileUrlPart {
    id: "id",
    url: "url",
    mime_type: "mimeType",
});
