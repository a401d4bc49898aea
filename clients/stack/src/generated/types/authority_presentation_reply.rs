//! `AuthorityPresentationReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityPresentation;

/// Answer with one presentation.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityPresentationReply {
    /// The presentation.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub presentation: AuthorityPresentation,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityPresentationReply {
    /// A `AuthorityPresentationReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(presentation: impl Into<AuthorityPresentation>) -> Self {
        Self {
            presentation: presentation.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityPresentationReply {
    presentation: "presentation",
});
