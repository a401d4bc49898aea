//! `PublicAgentCard`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An AgentCard of the agent-to-agent protocol (A2A). Its fields are those of that protocol.
///
/// *Evidence:* documented by the vendor (contract section 3.30).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PublicAgentCard {
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ::std::ops::Deref for PublicAgentCard {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.extra
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for PublicAgentCard {
    fn from(fields: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self { extra: fields.into() }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PublicAgentCard {
});
