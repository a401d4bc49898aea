//! `Skill`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{InteractiveSkill, McpSseSkill, McpStdioSkill};

/// A skill, a set of tools. Its name is the key of the map it is in and is not repeated inside. A new type, or
/// a known one of another shape, is kept as raw JSON.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Skill {
    /// `mcpStdioSkill`
    #[serde(rename = "mcpStdioSkill")]
    McpStdioSkill(McpStdioSkill),
    /// `mcpSseSkill`
    #[serde(rename = "mcpSseSkill")]
    McpSseSkill(McpSseSkill),
    /// `interactiveSkill`
    #[serde(rename = "interactiveSkill")]
    InteractiveSkill(InteractiveSkill),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(Skill, "type", Unknown {
    McpStdioSkill: "mcpStdioSkill",
    McpSseSkill: "mcpSseSkill",
    InteractiveSkill: "interactiveSkill",
});
