//! `HttpCheck`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::HttpCheckExpectation;

/// A request of a check.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct HttpCheck {
    /// Path to ask for.
    pub path: String,
    /// Method to ask with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// What has to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expect: Option<HttpCheckExpectation>,
}

impl HttpCheck {
    /// A `HttpCheck` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            method: ::std::default::Default::default(),
            expect: ::std::default::Default::default(),
        }
    }
}
