//! The operations, one module per namespace; a client's methods lead to them.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

pub mod agents;
pub mod sessions;
impl crate::agent::AgentClient {
    /// The operations of `agents`.
    #[must_use]
    pub fn agents(&self) -> agents::Agents {
        agents::Agents {
            core: self.core().clone(),
        }
    }

    /// The operations of `sessions`.
    #[must_use]
    pub fn sessions(&self) -> sessions::Sessions {
        sessions::Sessions {
            core: self.core().clone(),
        }
    }
}
