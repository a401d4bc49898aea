//! `McpStdioSkill`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Tools of an MCP server that is started as a command.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct McpStdioSkill {
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
    /// Command to start. Published experts may only use `npx` and `uvx`.
    pub command: String,
    /// Package the command runs.
    #[serde(rename = "packageName", default, skip_serializing_if = "Option::is_none")]
    pub package_name: Option<String>,
    /// Further arguments.
    ///
    /// The server's default: `[]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub args: Option<Vec<String>>,
    /// Environment variables and secrets the command needs.
    ///
    /// The server's default: `[]`.
    #[serde(rename = "requiredEnv", default, skip_serializing_if = "Option::is_none")]
    pub required_env: Option<Vec<String>>,
    /// Whether it is only started on first use.
    ///
    /// The server's default: `false`.
    #[serde(rename = "lazyInit", default, skip_serializing_if = "Option::is_none")]
    pub lazy_init: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl McpStdioSkill {
    /// A `McpStdioSkill` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(command: impl Into<String>) -> Self {
        Self {
            description: ::std::default::Default::default(),
            rule: ::std::default::Default::default(),
            pick: ::std::default::Default::default(),
            omit: ::std::default::Default::default(),
            command: command.into(),
            package_name: ::std::default::Default::default(),
            args: ::std::default::Default::default(),
            required_env: ::std::default::Default::default(),
            lazy_init: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(McpStdioSkill {
    description: "description",
    rule: "rule",
    pick: "pick",
    omit: "omit",
    command: "command",
    package_name: "packageName",
    args: "args",
    required_env: "requiredEnv",
    lazy_init: "lazyInit",
});
