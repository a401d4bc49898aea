//! `ConnectCustomServiceInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::CustomServiceCredential;

/// A service of your own.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ConnectCustomServiceInput {
    /// Name of the service.
    pub name: String,
    /// Its credential.
    pub credential: CustomServiceCredential,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its scopes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
}

impl ConnectCustomServiceInput {
    /// A `ConnectCustomServiceInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        credential: impl Into<CustomServiceCredential>,
    ) -> Self {
        Self {
            name: name.into(),
            credential: credential.into(),
            description: ::std::default::Default::default(),
            scopes: ::std::default::Default::default(),
        }
    }
}
