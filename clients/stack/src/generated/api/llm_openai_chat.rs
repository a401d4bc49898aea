//! The operations of `llm_openai_chat`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `llm.openai.chat`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LlmOpenaiChat {
    pub(crate) core: Core,
}

impl LlmOpenaiChat {
    /// The operations of `llm.openai.chat.completions`.
    #[must_use]
    pub fn completions(
        &self,
    ) -> super::llm_openai_chat_completions::LlmOpenaiChatCompletions {
        super::llm_openai_chat_completions::LlmOpenaiChatCompletions {
            core: self.core.clone(),
        }
    }
}
