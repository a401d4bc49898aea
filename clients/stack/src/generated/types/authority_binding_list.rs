//! `AuthorityBindingList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityBinding;

/// Answer with bindings.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityBindingList {
    /// The bindings.
    pub bindings: Vec<AuthorityBinding>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityBindingList {
    /// A `AuthorityBindingList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(bindings: Vec<AuthorityBinding>) -> Self {
        Self {
            bindings,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityBindingList {
    bindings: "bindings",
});
