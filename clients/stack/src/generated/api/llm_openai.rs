//! The operations of `llm_openai`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `llm.openai`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LlmOpenai {
    pub(crate) core: Core,
}

impl LlmOpenai {
    /// The operations of `llm.openai.chat`.
    #[must_use]
    pub fn chat(&self) -> super::llm_openai_chat::LlmOpenaiChat {
        super::llm_openai_chat::LlmOpenaiChat {
            core: self.core.clone(),
        }
    }
}
