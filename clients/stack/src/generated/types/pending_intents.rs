//! `PendingIntents`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ApprovalRow;

/// A page of pending intents.
///
/// *Evidence:* seen in the official client's code (contract section 3.16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PendingIntents {
    /// The intents of this page.
    pub items: Vec<ApprovalRow>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PendingIntents {
    /// A `PendingIntents` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(items: Vec<ApprovalRow>) -> Self {
        Self {
            items,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PendingIntents {
    items: "items",
});
