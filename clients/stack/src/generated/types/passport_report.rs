//! `PassportReport`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A passport with all that was reported about it.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PassportReport {
    /// The passport. Its fields are not published.
    pub passport: ::serde_json::Map<String, ::serde_json::Value>,
    /// The declared intent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// The checkpoints.
    pub checkpoints: Vec<::serde_json::Map<String, ::serde_json::Value>>,
    /// The checkout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkout: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// The review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PassportReport {
    /// A `PassportReport` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        passport: ::serde_json::Map<String, ::serde_json::Value>,
        checkpoints: Vec<::serde_json::Map<String, ::serde_json::Value>>,
    ) -> Self {
        Self {
            passport,
            intent: ::std::default::Default::default(),
            checkpoints,
            checkout: ::std::default::Default::default(),
            review: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PassportReport {
    passport: "passport",
    intent: "intent",
    checkpoints: "checkpoints",
    checkout: "checkout",
    review: "review",
});
