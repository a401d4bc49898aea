//! `SecretsSetInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A secret.
///
/// *Evidence:* seen in the official client's code (contract sections 3.6 and 6.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SecretsSetInput {
    /// Its key.
    ///
    /// Limits: matching `^[A-Z_][A-Z0-9_]{0,127}$`.
    pub key: String,
    /// Its value, at most 4096 bytes in UTF-8.
    pub value: ::agent_clients_runtime::Secret,
}

impl SecretsSetInput {
    /// A `SecretsSetInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        key: impl Into<String>,
        value: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}
