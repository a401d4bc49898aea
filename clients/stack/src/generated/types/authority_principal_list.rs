//! `AuthorityPrincipalList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityPrincipal;

/// Answer with principals.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityPrincipalList {
    /// The principals.
    pub principals: Vec<AuthorityPrincipal>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityPrincipalList {
    /// A `AuthorityPrincipalList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(principals: Vec<AuthorityPrincipal>) -> Self {
        Self {
            principals,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityPrincipalList {
    principals: "principals",
});
