//! `PublicAgentCard`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An AgentCard of the agent-to-agent protocol (A2A). Its fields are those of that protocol.
///
/// *Evidence:* documented by the vendor (contract section 3.30).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct PublicAgentCard(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for PublicAgentCard {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for PublicAgentCard {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}
