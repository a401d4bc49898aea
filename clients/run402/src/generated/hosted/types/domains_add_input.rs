//! `DomainsAddInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What a domain should be used for.
///
/// *Evidence:* seen in the official client's code (contract section 6.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DomainsAddInput {
    /// The uses, such as `web`; all names are not known.
    pub desired: ::serde_json::Map<String, ::serde_json::Value>,
}

impl DomainsAddInput {
    /// A `DomainsAddInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(desired: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self { desired }
    }
}
