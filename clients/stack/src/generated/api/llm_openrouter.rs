//! The operations of `llm_openrouter`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `llm.openrouter`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LlmOpenrouter {
    pub(crate) core: Core,
}

impl LlmOpenrouter {
    /// The operations of `llm.openrouter.chat`.
    #[must_use]
    pub fn chat(&self) -> super::llm_openrouter_chat::LlmOpenrouterChat {
        super::llm_openrouter_chat::LlmOpenrouterChat {
            core: self.core.clone(),
        }
    }
}
