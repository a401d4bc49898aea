//! `GrantDelegationInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Scopes to delegate.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct GrantDelegationInput {
    /// The scopes, such as `tax:file`.
    pub delegated_scopes: Vec<String>,
}

impl GrantDelegationInput {
    /// A `GrantDelegationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(delegated_scopes: Vec<String>) -> Self {
        Self { delegated_scopes }
    }
}
