//! `McpSseSkill`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Tools of an MCP server that is reached over the network.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct McpSseSkill {
    /// Address of the server, a public https URL.
    pub endpoint: String,
    /// What the skill is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When and how the model should use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Tools to offer; none named means all.
    ///
    /// The server's default: `[]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick: Option<Vec<String>>,
    /// Tools not to offer.
    ///
    /// The server's default: `[]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub omit: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl McpSseSkill {
    /// A `McpSseSkill` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(endpoint: impl Into<String>) -> Self {
        Self {
            endpoint: endpoint.into(),
            description: ::std::default::Default::default(),
            rule: ::std::default::Default::default(),
            pick: ::std::default::Default::default(),
            omit: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(McpSseSkill {
    endpoint: "endpoint",
    description: "description",
    rule: "rule",
    pick: "pick",
    omit: "omit",
});
