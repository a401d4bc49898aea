//! `AuthorityPresentationList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityPresentation;

/// Answer with presentations.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityPresentationList {
    /// The presentations.
    pub presentations: Vec<AuthorityPresentation>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityPresentationList {
    /// A `AuthorityPresentationList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(presentations: Vec<AuthorityPresentation>) -> Self {
        Self {
            presentations,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityPresentationList {
    presentations: "presentations",
});
