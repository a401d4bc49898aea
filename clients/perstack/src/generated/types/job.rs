//! `Job`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{JobReasoningBudget, JobStatus, Usage};

/// A job, one run of an expert for a user.
///
/// *Evidence:* seen in the official client's code (contract section 4). Fields of the older API.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Job {
    /// Id of the job.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4).
    pub id: String,
    /// Where the job stands.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4).
    pub status: JobStatus,
    /// Id of the application it runs in.
    #[serde(rename = "applicationId", default, skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// Id of the organization it belongs to.
    #[serde(rename = "organizationId", default, skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// Key of the expert it was started with.
    #[serde(rename = "expertKey", default, skip_serializing_if = "Option::is_none")]
    pub expert_key: Option<String>,
    /// The expert it was started with, as the service describes it. Free-form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expert: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// The query it was started with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// Names of the files it was started with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<String>>,
    /// Whether the latest input was the result of an interactive tool call.
    #[serde(
        rename = "interactiveToolCallResult",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub interactive_tool_call_result: Option<bool>,
    /// Provider of the model.
    ///
    /// *Evidence:* inferred (contract section 4). Stated as an input only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Model that is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Sampling temperature of the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// How much the model may reason.
    ///
    /// *Evidence:* inferred (contract section 4). Stated as an input only.
    #[serde(
        rename = "reasoningBudget",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reasoning_budget: Option<JobReasoningBudget>,
    /// Steps after which the job stops.
    #[serde(rename = "maxSteps", default, skip_serializing_if = "Option::is_none")]
    pub max_steps: Option<i64>,
    /// Retries allowed for a step.
    #[serde(rename = "maxRetries", default, skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i64>,
    /// Step the job is at.
    #[serde(rename = "currentStep", default, skip_serializing_if = "Option::is_none")]
    pub current_step: Option<i64>,
    /// Steps taken so far.
    #[serde(rename = "totalSteps", default, skip_serializing_if = "Option::is_none")]
    pub total_steps: Option<i64>,
    /// Time taken so far. The unit is not documented.
    #[serde(rename = "totalDuration", default, skip_serializing_if = "Option::is_none")]
    pub total_duration: Option<f64>,
    /// Tokens used so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<Usage>,
    /// Version of the runtime the job runs on, such as `v1.0`.
    #[serde(rename = "runtimeVersion", default, skip_serializing_if = "Option::is_none")]
    pub runtime_version: Option<String>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it began to run.
    #[serde(rename = "startedAt", default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it ended.
    #[serde(rename = "completedAt", default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Job {
    /// A `Job` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>, status: impl Into<JobStatus>) -> Self {
        Self {
            id: id.into(),
            status: status.into(),
            application_id: ::std::default::Default::default(),
            organization_id: ::std::default::Default::default(),
            expert_key: ::std::default::Default::default(),
            expert: ::std::default::Default::default(),
            query: ::std::default::Default::default(),
            files: ::std::default::Default::default(),
            interactive_tool_call_result: ::std::default::Default::default(),
            provider: ::std::default::Default::default(),
            model: ::std::default::Default::default(),
            temperature: ::std::default::Default::default(),
            reasoning_budget: ::std::default::Default::default(),
            max_steps: ::std::default::Default::default(),
            max_retries: ::std::default::Default::default(),
            current_step: ::std::default::Default::default(),
            total_steps: ::std::default::Default::default(),
            total_duration: ::std::default::Default::default(),
            usage: ::std::default::Default::default(),
            runtime_version: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            started_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Job {
    id: "id",
    status: "status",
    application_id: "applicationId",
    organization_id: "organizationId",
    expert_key: "expertKey",
    expert: "expert",
    query: "query",
    files: "files",
    interactive_tool_call_result: "interactiveToolCallResult",
    provider: "provider",
    model: "model",
    temperature: "temperature",
    reasoning_budget: "reasoningBudget",
    max_steps: "maxSteps",
    max_retries: "maxRetries",
    current_step: "currentStep",
    total_steps: "totalSteps",
    total_duration: "totalDuration",
    usage: "usage",
    runtime_version: "runtimeVersion",
    created_at: "createdAt",
    updated_at: "updatedAt",
    started_at: "startedAt",
    completed_at: "completedAt",
});
