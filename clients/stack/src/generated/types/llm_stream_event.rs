//! `LlmStreamEvent`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// One event of the provider's own stream, as it is on the wire. `[DONE]` is none.
///
/// *Evidence:* seen in the official client's code (contract section 5.16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[non_exhaustive]
pub struct LlmStreamEvent {
    /// Name of the event, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// Last id that the stream has given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The data, usually JSON; several lines are joined.
    pub data: String,
}

impl LlmStreamEvent {
    /// A `LlmStreamEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<String>) -> Self {
        Self {
            event: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            data: data.into(),
        }
    }
}
