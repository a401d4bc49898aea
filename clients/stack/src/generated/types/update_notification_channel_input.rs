//! `UpdateNotificationChannelInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::Severity;

/// Changes of a channel. What is left out stays.
///
/// *Evidence:* seen in the official client's code (contract section 3.7). The official client passes any field through; these are the known ones.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
pub struct UpdateNotificationChannelInput {
    /// Events to deliver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<String>>,
    /// The least severity to deliver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_severity: Option<Severity>,
    /// Whether to deliver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Where to deliver to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UpdateNotificationChannelInput {
    events: "events",
    min_severity: "min_severity",
    active: "active",
    destination: "destination",
});
