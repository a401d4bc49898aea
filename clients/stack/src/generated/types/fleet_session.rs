//! `FleetSession`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A fleet session. Its fields are not known and not printed, since they may be credentials.
///
/// *Evidence:* seen in the official client's code (contract section 3.26).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct FleetSession(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for FleetSession {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for FleetSession {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}
