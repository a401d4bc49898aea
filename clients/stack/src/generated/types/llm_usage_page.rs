//! `LlmUsagePage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A page of rows with a cursor, in fields whose names are not known.
///
/// *Evidence:* seen in the official client's code (contract section 3.25).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct LlmUsagePage(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for LlmUsagePage {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for LlmUsagePage {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}
