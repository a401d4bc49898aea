//! `SecretsSetInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A secret.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SecretsSetInput {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: ::agent_clients_runtime::Secret,
    /// Whom it is for, such as `project`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 7.2). The word is from a recorded answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Function that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
}

impl SecretsSetInput {
    /// A `SecretsSetInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        value: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
            scope: ::std::default::Default::default(),
            function_name: ::std::default::Default::default(),
        }
    }
}
