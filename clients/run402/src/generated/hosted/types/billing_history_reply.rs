//! `BillingHistoryReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::BillingLedgerEntry;

/// A page of a ledger.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 3.13 and 6.3). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct BillingHistoryReply {
    /// What the ledger was asked for by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// What that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier_type: Option<String>,
    /// The entries of this page.
    pub entries: Vec<BillingLedgerEntry>,
    /// Whether there is another page.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.3). In recorded answers that were made up to fit the types of 3.3.3, and by analogy with projects and
    /// messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// What to ask the next page with.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.3). In recorded answers that were made up to fit the types of 3.3.3, and by analogy with projects and
    /// messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl BillingHistoryReply {
    /// A `BillingHistoryReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(entries: Vec<BillingLedgerEntry>) -> Self {
        Self {
            identifier: ::std::default::Default::default(),
            identifier_type: ::std::default::Default::default(),
            entries,
            has_more: ::std::default::Default::default(),
            next_cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(BillingHistoryReply {
    identifier: "identifier",
    identifier_type: "identifier_type",
    entries: "entries",
    has_more: "has_more",
    next_cursor: "next_cursor",
});
