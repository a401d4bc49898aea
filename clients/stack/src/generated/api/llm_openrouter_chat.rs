//! The operations of `llm_openrouter_chat`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `llm.openrouter.chat`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LlmOpenrouterChat {
    pub(crate) core: Core,
}

impl LlmOpenrouterChat {
    /// The operations of `llm.openrouter.chat.completions`.
    #[must_use]
    pub fn completions(
        &self,
    ) -> super::llm_openrouter_chat_completions::LlmOpenrouterChatCompletions {
        super::llm_openrouter_chat_completions::LlmOpenrouterChatCompletions {
            core: self.core.clone(),
        }
    }
}
