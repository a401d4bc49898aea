//! `DeliveryMethodReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Answer of a call about a destination. Its fields are not published.
///
/// *Evidence:* seen in the official client's code (contract section 3.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeliveryMethodReply {
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ::std::ops::Deref for DeliveryMethodReply {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.extra
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for DeliveryMethodReply {
    fn from(fields: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self { extra: fields.into() }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeliveryMethodReply {
});
