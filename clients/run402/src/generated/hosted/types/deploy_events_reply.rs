//! `DeployEventsReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::DeployEvent;

/// Answer of `deploy_events`.
///
/// *Evidence:* seen in the official client's code (contract sections 3.2 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployEventsReply {
    /// The events.
    pub events: Vec<DeployEvent>,
    /// What to ask for newer events with.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DeployEventsReply {
    /// A `DeployEventsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(events: Vec<DeployEvent>) -> Self {
        Self {
            events,
            cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployEventsReply {
    events: "events",
    cursor: "cursor",
});
