//! `CreateNotificationChannelInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{DestinationType, Severity};

/// A new channel: `channel_type` and `destination`, or `destination_ids`.
///
/// *Evidence:* seen in the official client's code (contract section 3.7).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateNotificationChannelInput {
    /// How to deliver. Needed unless there are `destination_ids`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel_type: Option<DestinationType>,
    /// Where to deliver to. Needed unless there are `destination_ids`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// Destinations that exist, by id.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 3.7). The name is stated for an argument; that it goes into this body is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination_ids: Option<Vec<String>>,
    /// The least severity to deliver. The official client always sends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_severity: Option<Severity>,
    /// Events to deliver. The official client leaves an empty list out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<String>>,
}
