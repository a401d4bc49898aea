//! `ExpertMessage`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::MessagePart;

/// A message of the expert.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ExpertMessage {
    /// Id of the message.
    pub id: String,
    /// Text, tool call and thinking parts.
    pub contents: Vec<MessagePart>,
    /// Whether the provider may cache the prompt up to here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ExpertMessage {
    /// A `ExpertMessage` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>, contents: Vec<MessagePart>) -> Self {
        Self {
            id: id.into(),
            contents,
            cache: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ExpertMessage {
    id: "id",
    contents: "contents",
    cache: "cache",
});
