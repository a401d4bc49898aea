//! `AiGenerateImageInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ImageAspect;

/// An image to generate.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AiGenerateImageInput {
    /// What it should show.
    pub prompt: String,
    /// Its shape. The official client always sends one, `square` unless told otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<ImageAspect>,
}

impl AiGenerateImageInput {
    /// A `AiGenerateImageInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            prompt: prompt.into(),
            aspect: ::std::default::Default::default(),
        }
    }
}
