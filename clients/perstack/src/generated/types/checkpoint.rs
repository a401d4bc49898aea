//! `Checkpoint`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{
    Activity, CheckpointDelegator, CheckpointError, CheckpointExpert, CheckpointStatus,
    Delegation, Message, ToolCall, ToolResult, Usage,
};

/// A step of a job: what the expert did, what was said, what it cost. Carried over from the older API and from
/// the public runtime, which differ; only the id is certain.
///
/// *Evidence:* seen in the official client's code (contract section 4). Fields of the older API and of the runtime.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Checkpoint {
    /// Id of the checkpoint. Tells repeats apart when a stream is opened again.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4).
    pub id: String,
    /// Always `checkpoint` in the older API.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// What the expert did in this step; null when nothing.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4). That it is one object or null, not a list, is inferred (section 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Activity>,
    /// Id of the job.
    #[serde(rename = "jobId", default, skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    /// Id of the run within the job; a delegation starts a run of its own.
    #[serde(rename = "runId", default, skip_serializing_if = "Option::is_none")]
    pub run_id: Option<String>,
    /// Where the run stands after this step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CheckpointStatus>,
    /// Number of the step within the run.
    #[serde(rename = "stepNumber", default, skip_serializing_if = "Option::is_none")]
    pub step_number: Option<i64>,
    /// The expert that acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expert: Option<CheckpointExpert>,
    /// The conversation so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<Vec<Message>>,
    /// What this step added to the conversation.
    #[serde(rename = "newMessages", default, skip_serializing_if = "Option::is_none")]
    pub new_messages: Option<Vec<Message>>,
    /// What this step was given.
    #[serde(rename = "inputMessages", default, skip_serializing_if = "Option::is_none")]
    pub input_messages: Option<Vec<Message>>,
    /// The experts this step hands work to.
    #[serde(rename = "delegateTo", default, skip_serializing_if = "Option::is_none")]
    pub delegate_to: Option<Vec<Delegation>>,
    /// The expert that handed the work of this run over, when one did.
    #[serde(rename = "delegatedBy", default, skip_serializing_if = "Option::is_none")]
    pub delegated_by: Option<CheckpointDelegator>,
    /// The tool call of this step (older form, one call).
    #[serde(rename = "toolCall", default, skip_serializing_if = "Option::is_none")]
    pub tool_call: Option<ToolCall>,
    /// The tool calls of this step.
    #[serde(rename = "toolCalls", default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ToolCall>>,
    /// The tool result of this step (older form, one result).
    #[serde(rename = "toolResult", default, skip_serializing_if = "Option::is_none")]
    pub tool_result: Option<ToolResult>,
    /// The tool results of this step.
    #[serde(rename = "toolResults", default, skip_serializing_if = "Option::is_none")]
    pub tool_results: Option<Vec<ToolResult>>,
    /// Tool calls that wait to be answered when the job goes on.
    #[serde(
        rename = "pendingToolCalls",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub pending_tool_calls: Option<Vec<ToolCall>>,
    /// Tool results collected before the run stopped.
    #[serde(
        rename = "partialToolResults",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub partial_tool_results: Option<Vec<ToolResult>>,
    /// Tokens used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<Usage>,
    /// Size of the context window of the model, in tokens.
    #[serde(rename = "contextWindow", default, skip_serializing_if = "Option::is_none")]
    pub context_window: Option<i64>,
    /// Part of the context window in use, 0 to 1.
    #[serde(
        rename = "contextWindowUsage",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub context_window_usage: Option<f64>,
    /// Data of the runtime. Free-form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// What went wrong, when the run was stopped by an error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<CheckpointError>,
    /// Retries in a row of this step.
    #[serde(rename = "retryCount", default, skip_serializing_if = "Option::is_none")]
    pub retry_count: Option<i64>,
    /// When the step began.
    #[serde(rename = "startedAt", default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<::agent_clients_runtime::Timestamp>,
    /// When the step ended.
    #[serde(rename = "finishedAt", default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Checkpoint {
    /// A `Checkpoint` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            type_: ::std::default::Default::default(),
            activity: ::std::default::Default::default(),
            job_id: ::std::default::Default::default(),
            run_id: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            step_number: ::std::default::Default::default(),
            expert: ::std::default::Default::default(),
            messages: ::std::default::Default::default(),
            new_messages: ::std::default::Default::default(),
            input_messages: ::std::default::Default::default(),
            delegate_to: ::std::default::Default::default(),
            delegated_by: ::std::default::Default::default(),
            tool_call: ::std::default::Default::default(),
            tool_calls: ::std::default::Default::default(),
            tool_result: ::std::default::Default::default(),
            tool_results: ::std::default::Default::default(),
            pending_tool_calls: ::std::default::Default::default(),
            partial_tool_results: ::std::default::Default::default(),
            usage: ::std::default::Default::default(),
            context_window: ::std::default::Default::default(),
            context_window_usage: ::std::default::Default::default(),
            metadata: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            retry_count: ::std::default::Default::default(),
            started_at: ::std::default::Default::default(),
            finished_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Checkpoint {
    id: "id",
    type_: "type",
    activity: "activity",
    job_id: "jobId",
    run_id: "runId",
    status: "status",
    step_number: "stepNumber",
    expert: "expert",
    messages: "messages",
    new_messages: "newMessages",
    input_messages: "inputMessages",
    delegate_to: "delegateTo",
    delegated_by: "delegatedBy",
    tool_call: "toolCall",
    tool_calls: "toolCalls",
    tool_result: "toolResult",
    tool_results: "toolResults",
    pending_tool_calls: "pendingToolCalls",
    partial_tool_results: "partialToolResults",
    usage: "usage",
    context_window: "contextWindow",
    context_window_usage: "contextWindowUsage",
    metadata: "metadata",
    error: "error",
    retry_count: "retryCount",
    started_at: "startedAt",
    finished_at: "finishedAt",
});
