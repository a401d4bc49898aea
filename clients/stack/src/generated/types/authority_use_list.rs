//! `AuthorityUseList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityUse;

/// Answer with uses.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityUseList {
    /// The uses.
    pub uses: Vec<AuthorityUse>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityUseList {
    /// A `AuthorityUseList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(uses: Vec<AuthorityUse>) -> Self {
        Self {
            uses,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityUseList {
    uses: "uses",
});
