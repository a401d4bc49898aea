//! The operations of `llm_anthropic`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `llm.anthropic`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LlmAnthropic {
    pub(crate) core: Core,
}

impl LlmAnthropic {
    /// The operations of `llm.anthropic.messages`.
    #[must_use]
    pub fn messages(&self) -> super::llm_anthropic_messages::LlmAnthropicMessages {
        super::llm_anthropic_messages::LlmAnthropicMessages {
            core: self.core.clone(),
        }
    }
}
