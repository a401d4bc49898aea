//! `CreateAssetInput`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// An asset to create.
///
/// *Evidence:* seen in the official client's code (contract section 3, V14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateAssetInput {
    /// Class of the asset, such as `avatar`.
    #[serde(rename = "assetClass")]
    pub asset_class: String,
    /// What it belongs to, a reference of the application such as `user:user_123`. Opaque to the service.
    pub subject: String,
    /// Its media type.
    #[serde(rename = "mimeType")]
    pub mime_type: String,
    /// Its size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}

impl CreateAssetInput {
    /// A `CreateAssetInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        asset_class: impl Into<String>,
        subject: impl Into<String>,
        mime_type: impl Into<String>,
    ) -> Self {
        Self {
            asset_class: asset_class.into(),
            subject: subject.into(),
            mime_type: mime_type.into(),
            size: ::std::default::Default::default(),
        }
    }
}
