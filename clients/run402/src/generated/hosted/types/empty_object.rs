//! `EmptyObject`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// An object without content, which some requests have as their body.
///
/// *Evidence:* seen in the official client's code (contract sections 3.2 and 3.13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct EmptyObject(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for EmptyObject {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for EmptyObject {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}
