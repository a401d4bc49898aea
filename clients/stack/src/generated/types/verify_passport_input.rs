//! `VerifyPassportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The passport to verify.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct VerifyPassportInput {
    /// The passport.
    pub token: ::agent_clients_runtime::Secret,
}

impl VerifyPassportInput {
    /// A `VerifyPassportInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(token: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self { token: token.into() }
    }
}
