//! `AuditPage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuditEntry;

/// Entries of the audit log.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuditPage {
    /// The entries, the newest first.
    pub entries: Vec<AuditEntry>,
    /// Time of the newest entry, in milliseconds since 1970. Null where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_timestamp: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuditPage {
    /// A `AuditPage` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(entries: Vec<AuditEntry>) -> Self {
        Self {
            entries,
            max_timestamp: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuditPage {
    entries: "entries",
    max_timestamp: "max_timestamp",
});
