//! `AuthorityReceiverKeyReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityReceiverKey;

/// Answer with one key of a receiver.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityReceiverKeyReply {
    /// The key of a receiver.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub key: AuthorityReceiverKey,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityReceiverKeyReply {
    /// A `AuthorityReceiverKeyReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(key: impl Into<AuthorityReceiverKey>) -> Self {
        Self {
            key: key.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityReceiverKeyReply {
    key: "key",
});
