//! `ImageInlinePart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// An image, inline.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ImageInlinePart {
    /// Id of the part.
    pub id: String,
    /// The image, in Base64.
    #[serde(rename = "encodedData")]
    pub encoded_data: String,
    /// Media type of the image.
    #[serde(rename = "mimeType")]
    pub mime_type: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ImageInlinePart {
    /// A `ImageInlinePart` with its required fields; everything else is absent.
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

::agent_clients_runtime::deserialize_keeping_unknown!(ImageInlinePart {
    id: "id",
    encoded_data: "encodedData",
    mime_type: "mimeType",
});
