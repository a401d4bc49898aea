//! `CompleteVerificationInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A verification to complete.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CompleteVerificationInput {
    /// Key of the provider.
    pub provider_key: String,
    /// Reference of the session.
    pub session_ref: String,
}

impl CompleteVerificationInput {
    /// A `CompleteVerificationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(provider_key: impl Into<String>, session_ref: impl Into<String>) -> Self {
        Self {
            provider_key: provider_key.into(),
            session_ref: session_ref.into(),
        }
    }
}
