//! `Usage`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Tokens used, for a step or summed up.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Usage {
    /// Tokens of the prompt.
    #[serde(rename = "inputTokens")]
    pub input_tokens: f64,
    /// Tokens of the answer.
    #[serde(rename = "outputTokens")]
    pub output_tokens: f64,
    /// Tokens spent on reasoning.
    #[serde(rename = "reasoningTokens")]
    pub reasoning_tokens: f64,
    /// Tokens of prompt and answer together.
    #[serde(rename = "totalTokens")]
    pub total_tokens: f64,
    /// Tokens of the prompt that came from a cache.
    #[serde(rename = "cachedInputTokens")]
    pub cached_input_tokens: f64,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Usage {
    /// A `Usage` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        input_tokens: f64,
        output_tokens: f64,
        reasoning_tokens: f64,
        total_tokens: f64,
        cached_input_tokens: f64,
    ) -> Self {
        Self {
            input_tokens,
            output_tokens,
            reasoning_tokens,
            total_tokens,
            cached_input_tokens,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Usage {
    input_tokens: "inputTokens",
    output_tokens: "outputTokens",
    reasoning_tokens: "reasoningTokens",
    total_tokens: "totalTokens",
    cached_input_tokens: "cachedInputTokens",
});
