//! `AddDeliveryMethodInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::DestinationType;

/// A new destination.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.8). The official client passes further fields through.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct AddDeliveryMethodInput {
    /// How to deliver.
    ///
    /// Since 1.0.0 of the official client.
    pub channel_type: DestinationType,
    /// Where to deliver to: an address, a number or a URL.
    pub destination: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AddDeliveryMethodInput {
    /// A `AddDeliveryMethodInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        channel_type: impl Into<DestinationType>,
        destination: impl Into<String>,
    ) -> Self {
        Self {
            channel_type: channel_type.into(),
            destination: destination.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AddDeliveryMethodInput {
    channel_type: "channel_type",
    destination: "destination",
});
