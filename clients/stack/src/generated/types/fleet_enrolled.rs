//! `FleetEnrolled`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An agent that has enrolled.
///
/// *Evidence:* seen in the official client's code (contract section 3.26).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct FleetEnrolled {
    /// Id of the agent.
    pub agent_id: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl FleetEnrolled {
    /// A `FleetEnrolled` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self {
            agent_id: agent_id.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(FleetEnrolled {
    agent_id: "agent_id",
});
