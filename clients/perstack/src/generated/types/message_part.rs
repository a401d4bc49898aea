//! `MessagePart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{
    FileBinaryPart, FileInlinePart, FileUrlPart, ImageBinaryPart, ImageInlinePart,
    ImageUrlPart, TextPart, ThinkingPart, ToolCallPart, ToolResultPart,
};

/// A part of a message. A new type, or a known one of another shape, is kept as raw JSON.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum MessagePart {
    /// `textPart`
    #[serde(rename = "textPart")]
    TextPart(TextPart),
    /// `imageUrlPart`
    #[serde(rename = "imageUrlPart")]
    ImageUrlPart(ImageUrlPart),
    /// `imageInlinePart`
    #[serde(rename = "imageInlinePart")]
    ImageInlinePart(ImageInlinePart),
    /// `imageBinaryPart`
    #[serde(rename = "imageBinaryPart")]
    ImageBinaryPart(ImageBinaryPart),
    /// `fileUrlPart`
    #[serde(rename = "fileUrlPart")]
    FileUrlPart(FileUrlPart),
    /// `fileInlinePart`
    #[serde(rename = "fileInlinePart")]
    FileInlinePart(FileInlinePart),
    /// `fileBinaryPart`
    #[serde(rename = "fileBinaryPart")]
    FileBinaryPart(FileBinaryPart),
    /// `toolCallPart`
    #[serde(rename = "toolCallPart")]
    ToolCallPart(ToolCallPart),
    /// `toolResultPart`
    #[serde(rename = "toolResultPart")]
    ToolResultPart(ToolResultPart),
    /// `thinkingPart`
    #[serde(rename = "thinkingPart")]
    ThinkingPart(ThinkingPart),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(MessagePart, "type", Unknown {
    TextPart: "textPart",
    ImageUrlPart: "imageUrlPart",
    ImageInlinePart: "imageInlinePart",
    ImageBinaryPart: "imageBinaryPart",
    FileUrlPart: "fileUrlPart",
    FileInlinePart: "fileInlinePart",
    FileBinaryPart: "fileBinaryPart",
    ToolCallPart: "toolCallPart",
    ToolResultPart: "toolResultPart",
    ThinkingPart: "thinkingPart",
});
