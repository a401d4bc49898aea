//! `AuthorityPrincipalReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityPrincipal;

/// Answer with one principal.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityPrincipalReply {
    /// The principal.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub principal: AuthorityPrincipal,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityPrincipalReply {
    /// A `AuthorityPrincipalReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(principal: impl Into<AuthorityPrincipal>) -> Self {
        Self {
            principal: principal.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityPrincipalReply {
    principal: "principal",
});
