//! `AuthSetUserPasswordInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A password to set.
///
/// *Evidence:* seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AuthSetUserPasswordInput {
    /// The new password.
    pub new_password: ::agent_clients_runtime::Secret,
    /// The password so far, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_password: Option<::agent_clients_runtime::Secret>,
}

impl AuthSetUserPasswordInput {
    /// A `AuthSetUserPasswordInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(new_password: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self {
            new_password: new_password.into(),
            current_password: ::std::default::Default::default(),
        }
    }
}
