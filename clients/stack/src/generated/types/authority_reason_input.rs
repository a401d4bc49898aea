//! `AuthorityReasonInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Why something is archived or revoked.
///
/// *Evidence:* seen in the official client's code (contract section 3.27). That it is text is inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AuthorityReasonInput {
    /// Code of the reason. The words are not known.
    pub reason_code: String,
}

impl AuthorityReasonInput {
    /// A `AuthorityReasonInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(reason_code: impl Into<String>) -> Self {
        Self {
            reason_code: reason_code.into(),
        }
    }
}
