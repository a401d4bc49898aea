//! `AiTranslateInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A text to translate.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AiTranslateInput {
    /// The text.
    ///
    /// Limits: at most 10000 characters.
    pub text: String,
    /// Language to translate into.
    pub to: String,
    /// Language of the text; left out, the service finds it.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3.15). What happens without it is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What to keep in mind.
    ///
    /// Limits: at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
}

impl AiTranslateInput {
    /// A `AiTranslateInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(text: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            to: to.into(),
            from: ::std::default::Default::default(),
            context: ::std::default::Default::default(),
        }
    }
}
