//! `PublicPath`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What is served under a path.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct PublicPath {
    /// Path of the file.
    pub asset: String,
    /// How it is cached, such as `html`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_class: Option<String>,
}

impl PublicPath {
    /// A `PublicPath` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(asset: impl Into<String>) -> Self {
        Self {
            asset: asset.into(),
            cache_class: ::std::default::Default::default(),
        }
    }
}
