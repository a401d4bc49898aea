//! `SenderDomainInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A sender domain.
///
/// *Evidence:* seen in the official client's code (contract section 3.10).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SenderDomainInput {
    /// The domain.
    pub domain: String,
}

impl SenderDomainInput {
    /// A `SenderDomainInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(domain: impl Into<String>) -> Self {
        Self { domain: domain.into() }
    }
}
