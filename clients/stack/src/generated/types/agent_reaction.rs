//! `AgentReaction`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What happens on a finding about an agent.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AgentReaction {
    /// `notify`
    Notify,
    /// `block`
    Block,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AgentReaction, Unknown {
    Notify: "notify",
    Block: "block",
});
