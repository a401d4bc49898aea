//! `InitiateVerificationInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A verification to start.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct InitiateVerificationInput {
    /// Key of the provider, such as `persona`.
    pub provider_key: String,
    /// Claims to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_claims: Option<Vec<String>>,
    /// Where the provider leads the user back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_url: Option<String>,
}

impl InitiateVerificationInput {
    /// A `InitiateVerificationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(provider_key: impl Into<String>) -> Self {
        Self {
            provider_key: provider_key.into(),
            requested_claims: ::std::default::Default::default(),
            return_url: ::std::default::Default::default(),
        }
    }
}
