//! `ConnectServiceReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Answer of connecting a service. Its fields are not published.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct ConnectServiceReply(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for ConnectServiceReply {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for ConnectServiceReply {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}
