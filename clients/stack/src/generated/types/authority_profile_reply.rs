//! `AuthorityProfileReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityProfile;

/// Answer with one version of a profile.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityProfileReply {
    /// The version of a profile.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub profile: AuthorityProfile,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityProfileReply {
    /// A `AuthorityProfileReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(profile: impl Into<AuthorityProfile>) -> Self {
        Self {
            profile: profile.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityProfileReply {
    profile: "profile",
});
