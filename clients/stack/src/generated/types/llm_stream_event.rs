//! `LlmStreamEvent`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// One event of the provider's own stream, any JSON. `[DONE]` is none.
///
/// *Evidence:* seen in the official client's code (contract section 5.16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct LlmStreamEvent(pub ::serde_json::Value);

impl ::std::ops::Deref for LlmStreamEvent {
    type Target = ::serde_json::Value;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Value> for LlmStreamEvent {
    fn from(value: ::serde_json::Value) -> Self {
        Self(value)
    }
}
