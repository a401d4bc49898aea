//! `DraftExpert`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Skill;

/// An expert of a draft.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4). Limits are C, from the runtime.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct DraftExpert {
    /// Plain name of the expert inside the draft, such as `main`. Not an expert key.
    pub key: String,
    /// Name of the expert.
    ///
    /// Limits: at most 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the expert does.
    ///
    /// Limits: 1 to 2048 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Instruction of the expert.
    ///
    /// Limits: 1 to 20480 characters.
    pub instruction: String,
    /// Skills of the expert, by name. An empty map is sent as such.
    ///
    /// Limits: at most 255 entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skills: Option<::std::collections::BTreeMap<String, Skill>>,
    /// Keys of experts it may hand work to. An empty list is sent as such.
    ///
    /// Limits: at most 255 entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DraftExpert {
    /// A `DraftExpert` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(key: impl Into<String>, instruction: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            name: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            instruction: instruction.into(),
            skills: ::std::default::Default::default(),
            delegates: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DraftExpert {
    key: "key",
    name: "name",
    description: "description",
    instruction: "instruction",
    skills: "skills",
    delegates: "delegates",
});
