//! `ExpertDefinition`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Skill;

/// What an expert is: its instruction, skills and delegates. A definition either holds `experts` or is one
/// expert itself; which of the two is not known.
///
/// *Evidence:* inferred (contract section 4). From the older registry's expert.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ExpertDefinition {
    /// The experts of the definition. Whether a list or a map by key is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experts: Option<::serde_json::Value>,
    /// Key of the expert.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Name of the expert.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Version of the definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// What the expert does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Instruction of the expert.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instruction: Option<String>,
    /// Skills of the expert, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skills: Option<::std::collections::BTreeMap<String, Skill>>,
    /// Keys of experts it may hand work to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<Vec<String>>,
    /// Tags of the version, such as `latest`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ExpertDefinition {
    experts: "experts",
    key: "key",
    name: "name",
    version: "version",
    description: "description",
    instruction: "instruction",
    skills: "skills",
    delegates: "delegates",
    tags: "tags",
});
