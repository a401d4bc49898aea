//! `Message`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{ExpertMessage, InstructionMessage, ToolMessage, UserMessage};

/// A message of a conversation. A new type, or a known one of another shape, is kept as raw JSON.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Message {
    /// `instructionMessage`
    #[serde(rename = "instructionMessage")]
    InstructionMessage(InstructionMessage),
    /// `userMessage`
    #[serde(rename = "userMessage")]
    UserMessage(UserMessage),
    /// `expertMessage`
    #[serde(rename = "expertMessage")]
    ExpertMessage(ExpertMessage),
    /// `toolMessage`
    #[serde(rename = "toolMessage")]
    ToolMessage(ToolMessage),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(Message, "type", Unknown {
    InstructionMessage: "instructionMessage",
    UserMessage: "userMessage",
    ExpertMessage: "expertMessage",
    ToolMessage: "toolMessage",
});
