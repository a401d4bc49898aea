//! `StartJobInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ReasoningBudget;

/// What to run, where, and with which model.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P18). Limits and defaults are C, from the older API and the runtime.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct StartJobInput {
    /// Id of the application to run in.
    #[serde(rename = "applicationId")]
    pub application_id: String,
    /// Key of the expert: `name`, `name@version` or `name@tag`, where the name may be scoped (`@org/expert`).
    /// Without version or tag it means the latest version.
    ///
    /// Limits: at most 511 characters.
    #[serde(rename = "expertKey")]
    pub expert_key: crate::ExpertKey,
    /// What the expert should do. The limit is the older API's.
    ///
    /// Limits: at most 20480 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// Names of files the expert works on, passed through unchanged. How files get to the platform is not
    /// known; none of the operations uploads one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<String>>,
    /// Provider of the model. The public runtime knows `anthropic`, `google`, `openai`, `deepseek`, `ollama`,
    /// `azure-openai`, `amazon-bedrock` and `google-vertex`.
    pub provider: String,
    /// Model to use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// How much the model may reason. The default is the public runtime's.
    #[serde(
        rename = "reasoningBudget",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reasoning_budget: Option<ReasoningBudget>,
    /// Steps after which the job stops. The default is the public runtime's.
    ///
    /// Limits: at least 1. The server's default: `100`.
    #[serde(rename = "maxSteps", default, skip_serializing_if = "Option::is_none")]
    pub max_steps: Option<i64>,
    /// Retries allowed for a step. The default is the public runtime's.
    ///
    /// Limits: at least 0. The server's default: `5`.
    #[serde(rename = "maxRetries", default, skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i64>,
}

impl StartJobInput {
    /// A `StartJobInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        application_id: impl Into<String>,
        expert_key: impl Into<crate::ExpertKey>,
        provider: impl Into<String>,
    ) -> Self {
        Self {
            application_id: application_id.into(),
            expert_key: expert_key.into(),
            query: ::std::default::Default::default(),
            files: ::std::default::Default::default(),
            provider: provider.into(),
            model: ::std::default::Default::default(),
            reasoning_budget: ::std::default::Default::default(),
            max_steps: ::std::default::Default::default(),
            max_retries: ::std::default::Default::default(),
        }
    }
}
