//! `AuthorityReceiverList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityReceiver;

/// Answer with receivers.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityReceiverList {
    /// The receivers.
    pub receivers: Vec<AuthorityReceiver>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityReceiverList {
    /// A `AuthorityReceiverList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(receivers: Vec<AuthorityReceiver>) -> Self {
        Self {
            receivers,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityReceiverList {
    receivers: "receivers",
});
