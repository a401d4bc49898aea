//! `UpdateSecretInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A new value for a secret.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct UpdateSecretInput {
    /// New value of the secret. Write-only.
    pub value: ::agent_clients_runtime::Secret,
}

impl UpdateSecretInput {
    /// A `UpdateSecretInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(value: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self { value: value.into() }
    }
}
