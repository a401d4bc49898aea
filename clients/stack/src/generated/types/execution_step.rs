//! `ExecutionStep`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A step of a sealed skill, a free-form object. `type` is `llm` or `script`. On the skills page further `label`,
/// `llm_provider`, `llm_model` and `llm_config`, or `runtime` and `script`; in the guide `model`, `system_prompt`
/// and `user_message`, or `runtime` and `code`. Values may use `$INPUT` and `$PREV`.
///
/// *Evidence:* documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct ExecutionStep(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for ExecutionStep {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for ExecutionStep {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}
