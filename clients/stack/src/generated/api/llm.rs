//! The operations of `llm`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::Core;

/// The operations of `llm`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/llm.md"))]
#[derive(Clone, Debug)]
pub struct Llm {
    pub(crate) core: Core,
}

impl Llm {
    /// The operations of `llm.anthropic`.
    #[must_use]
    pub fn anthropic(&self) -> super::llm_anthropic::LlmAnthropic {
        super::llm_anthropic::LlmAnthropic {
            core: self.core.clone(),
        }
    }

    /// The operations of `llm.openai`.
    #[must_use]
    pub fn openai(&self) -> super::llm_openai::LlmOpenai {
        super::llm_openai::LlmOpenai {
            core: self.core.clone(),
        }
    }

    /// The operations of `llm.openrouter`.
    #[must_use]
    pub fn openrouter(&self) -> super::llm_openrouter::LlmOpenrouter {
        super::llm_openrouter::LlmOpenrouter {
            core: self.core.clone(),
        }
    }

    /// The operations of `llm.usage`.
    #[must_use]
    pub fn usage(&self) -> super::llm_usage::LlmUsage {
        super::llm_usage::LlmUsage {
            core: self.core.clone(),
        }
    }
}
