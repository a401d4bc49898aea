//! `NotificationChannel`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{DestinationType, Severity};

/// A channel, the rule that maps events to where they are delivered.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct NotificationChannel {
    /// Id of the channel.
    pub id: String,
    /// How it delivers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel_type: Option<DestinationType>,
    /// Where it delivers to, such as an address or a URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// Events it delivers, such as `passport.flagged`. Which there are is not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<String>>,
    /// The least severity it delivers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_severity: Option<Severity>,
    /// Whether it delivers.
    ///
    /// The server's default: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Whether its destination is verified.
    ///
    /// The server's default: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl NotificationChannel {
    /// A `NotificationChannel` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            channel_type: ::std::default::Default::default(),
            destination: ::std::default::Default::default(),
            events: ::std::default::Default::default(),
            min_severity: ::std::default::Default::default(),
            active: ::std::default::Default::default(),
            verified: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(NotificationChannel {
    id: "id",
    channel_type: "channel_type",
    destination: "destination",
    events: "events",
    min_severity: "min_severity",
    active: "active",
    verified: "verified",
});
