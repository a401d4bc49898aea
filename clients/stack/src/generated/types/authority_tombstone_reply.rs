//! `AuthorityTombstoneReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityTombstone;

/// Answer with one tombstone.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityTombstoneReply {
    /// The tombstone.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub tombstone: AuthorityTombstone,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityTombstoneReply {
    /// A `AuthorityTombstoneReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(tombstone: impl Into<AuthorityTombstone>) -> Self {
        Self {
            tombstone: tombstone.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityTombstoneReply {
    tombstone: "tombstone",
});
