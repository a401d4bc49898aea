//! `VerificationCodeInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A verification code.
///
/// *Evidence:* seen in the official client's code (contract sections 3.7 and 3.8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct VerificationCodeInput {
    /// The code that was sent, such as `123456`.
    pub code: ::agent_clients_runtime::Secret,
}

impl VerificationCodeInput {
    /// A `VerificationCodeInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(code: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self { code: code.into() }
    }
}
