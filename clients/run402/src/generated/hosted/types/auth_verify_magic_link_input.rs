//! `AuthVerifyMagicLinkInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A magic link that was opened.
///
/// *Evidence:* seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AuthVerifyMagicLinkInput {
    /// Token of the link.
    pub token: ::agent_clients_runtime::Secret,
}

impl AuthVerifyMagicLinkInput {
    /// A `AuthVerifyMagicLinkInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(token: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self { token: token.into() }
    }
}
