//! `DeliveryMethodReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Answer of a call about a destination. Its fields are not published.
///
/// *Evidence:* seen in the official client's code (contract section 3.8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct DeliveryMethodReply(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for DeliveryMethodReply {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for DeliveryMethodReply {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}
