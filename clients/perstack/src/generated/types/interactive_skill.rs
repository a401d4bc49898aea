//! `InteractiveSkill`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::InteractiveTool;

/// Tools that the user answers.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct InteractiveSkill {
    /// What the skill is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When and how the model should use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The tools, by name.
    pub tools: ::std::collections::BTreeMap<String, InteractiveTool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl InteractiveSkill {
    /// A `InteractiveSkill` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(tools: ::std::collections::BTreeMap<String, InteractiveTool>) -> Self {
        Self {
            description: ::std::default::Default::default(),
            rule: ::std::default::Default::default(),
            tools,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(InteractiveSkill {
    description: "description",
    rule: "rule",
    tools: "tools",
});
