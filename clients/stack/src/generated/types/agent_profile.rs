//! `AgentProfile`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A set of options under one name. `proxied-llm-bot` stands for `credential_access: proxy_only`,
/// `accountability_mode: logged` and `key_mode: stack_managed`.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AgentProfile {
    /// `proxied-llm-bot`
    ProxiedLlmBot,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AgentProfile, Unknown {
    ProxiedLlmBot: "proxied-llm-bot",
});
