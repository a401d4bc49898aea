//! `AssetUploadHeaders`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// The headers that the upload of an asset must have, exactly these and as they are.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AssetUploadHeaders {
    /// Value of the header of that name.
    #[serde(rename = "cache-control")]
    pub cache_control: String,
    /// Value of the header of that name.
    #[serde(rename = "content-disposition")]
    pub content_disposition: String,
    /// Value of the header of that name.
    #[serde(rename = "content-type")]
    pub content_type: String,
    /// Value of the header of that name. `*` makes the storage refuse what exists already, with 412.
    #[serde(rename = "if-none-match")]
    pub if_none_match: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AssetUploadHeaders {
    /// A `AssetUploadHeaders` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        cache_control: impl Into<String>,
        content_disposition: impl Into<String>,
        content_type: impl Into<String>,
        if_none_match: impl Into<String>,
    ) -> Self {
        Self {
            cache_control: cache_control.into(),
            content_disposition: content_disposition.into(),
            content_type: content_type.into(),
            if_none_match: if_none_match.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AssetUploadHeaders {
    cache_control: "cache-control",
    content_disposition: "content-disposition",
    content_type: "content-type",
    if_none_match: "if-none-match",
});
