//! `IntentDeclaration`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What an agent is about to do.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 4). The limit is D; that `will_delegate` may be left out is S, the official client always sends it.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct IntentDeclaration {
    /// What it is about to do, in a sentence. The official client sends an empty one where there is none.
    ///
    /// Limits: at most 500 characters.
    pub summary: String,
    /// Services it is going to use, by name.
    pub services: Vec<String>,
    /// Whether it is going to delegate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub will_delegate: Option<bool>,
    /// How long it is going to take, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimated_duration_seconds: Option<i64>,
}

impl IntentDeclaration {
    /// A `IntentDeclaration` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(summary: impl Into<String>, services: Vec<String>) -> Self {
        Self {
            summary: summary.into(),
            services,
            will_delegate: ::std::default::Default::default(),
            estimated_duration_seconds: ::std::default::Default::default(),
        }
    }
}
