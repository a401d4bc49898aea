//! `AuthorityReceiverReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityReceiver;

/// Answer with one receiver.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityReceiverReply {
    /// The receiver.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    pub receiver: AuthorityReceiver,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityReceiverReply {
    /// A `AuthorityReceiverReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(receiver: impl Into<AuthorityReceiver>) -> Self {
        Self {
            receiver: receiver.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityReceiverReply {
    receiver: "receiver",
});
