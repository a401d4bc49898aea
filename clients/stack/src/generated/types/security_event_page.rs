//! `SecurityEventPage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::SecurityEvent;

/// A page of unresolved security events.
///
/// *Evidence:* documented by the vendor (contract section 3.10).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SecurityEventPage {
    /// The events of this page.
    pub events: Vec<SecurityEvent>,
    /// Number of unresolved events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unresolved_count: Option<i64>,
    /// Number of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// Number of events on a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SecurityEventPage {
    /// A `SecurityEventPage` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(events: Vec<SecurityEvent>) -> Self {
        Self {
            events,
            unresolved_count: ::std::default::Default::default(),
            page: ::std::default::Default::default(),
            limit: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SecurityEventPage {
    events: "events",
    unresolved_count: "unresolved_count",
    page: "page",
    limit: "limit",
});
