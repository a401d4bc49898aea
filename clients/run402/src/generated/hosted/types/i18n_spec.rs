//! `I18nSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Languages of a site.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). Meanings are inferred from the names.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct I18nSpec {
    /// Language to fall back to.
    pub default_locale: String,
    /// All languages.
    ///
    /// Limits: 1 to 50 entries.
    pub locales: Vec<String>,
    /// How a visitor's language is found, in this order: `accept-language`, or `cookie:` and the name of a cookie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detect: Option<Vec<String>>,
    /// What to do with other languages, such as `default`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unknown_locale_policy: Option<String>,
}

impl I18nSpec {
    /// A `I18nSpec` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(default_locale: impl Into<String>, locales: Vec<String>) -> Self {
        Self {
            default_locale: default_locale.into(),
            locales,
            detect: ::std::default::Default::default(),
            unknown_locale_policy: ::std::default::Default::default(),
        }
    }
}
