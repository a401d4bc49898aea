//! `CheckSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::HttpCheck;

/// A check of a release. What the service does with it is not known.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CheckSpec {
    /// Its name.
    pub name: String,
    /// A request to make.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http: Option<HttpCheck>,
}

impl CheckSpec {
    /// A `CheckSpec` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            http: ::std::default::Default::default(),
        }
    }
}
