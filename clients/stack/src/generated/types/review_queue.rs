//! `ReviewQueue`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ReviewQueueItem;

/// A page of the review queue.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ReviewQueue {
    /// The checkouts of this page.
    pub items: Vec<ReviewQueueItem>,
    /// Number of checkouts on all pages.
    pub total: i64,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ReviewQueue {
    /// A `ReviewQueue` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(items: Vec<ReviewQueueItem>, total: i64) -> Self {
        Self {
            items,
            total,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ReviewQueue {
    items: "items",
    total: "total",
});
