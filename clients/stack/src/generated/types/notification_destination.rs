//! `NotificationDestination`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::DestinationType;

/// A destination of notifications.
///
/// *Evidence:* documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct NotificationDestination {
    /// Id of the destination.
    pub id: String,
    /// Id of the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
    /// How it delivers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel_type: Option<DestinationType>,
    /// Where it delivers to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// Whether it is verified. Before, it gets nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// Secret that deliveries to a webhook are signed with. Answered once, null later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook_secret: Option<::agent_clients_runtime::Secret>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl NotificationDestination {
    /// A `NotificationDestination` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            operator_id: ::std::default::Default::default(),
            channel_type: ::std::default::Default::default(),
            destination: ::std::default::Default::default(),
            verified: ::std::default::Default::default(),
            webhook_secret: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(NotificationDestination {
    id: "id",
    operator_id: "operator_id",
    channel_type: "channel_type",
    destination: "destination",
    verified: "verified",
    webhook_secret: "webhook_secret",
    created_at: "created_at",
});
