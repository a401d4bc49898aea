//! `ImageUrlPart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// An image, by its address.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ImageUrlPart {
    /// Id of the part.
    pub id: String,
    /// Address of the image.
    pub url: String,
    /// Media type of the image.
    #[serde(rename = "mimeType")]
    pub mime_type: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ImageUrlPart {
    /// A `ImageUrlPart` with its required fields; everything else is absent.
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

::agent_clients_runtime::deserialize_keeping_unknown!(ImageUrlPart {
    id: "id",
    url: "url",
    mime_type: "mimeType",
});
