//! `CreateSecretInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A new secret.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateSecretInput {
    /// Name of the secret.
    ///
    /// Limits: at most 255 characters, matching `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 3). Grammar and length are C, from the public runtime.
    pub name: String,
    /// Value of the secret. Write-only.
    pub value: ::agent_clients_runtime::Secret,
}

impl CreateSecretInput {
    /// A `CreateSecretInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        value: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}
