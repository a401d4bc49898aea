//! `AuthorityBindingReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityBinding;

/// Answer with one binding.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityBindingReply {
    /// The binding.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub binding: AuthorityBinding,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityBindingReply {
    /// A `AuthorityBindingReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(binding: impl Into<AuthorityBinding>) -> Self {
        Self {
            binding: binding.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityBindingReply {
    binding: "binding",
});
