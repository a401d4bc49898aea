//! `CollectDropoffInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Who collects.
///
/// *Evidence:* seen in the official client's code (contract section 3.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CollectDropoffInput {
    /// Id of the agent that collects.
    pub agent_id: String,
}

impl CollectDropoffInput {
    /// A `CollectDropoffInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self { agent_id: agent_id.into() }
    }
}
