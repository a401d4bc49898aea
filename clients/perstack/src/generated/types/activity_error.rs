//! `ActivityError`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ActivityDelegator;

/// An error that stopped a run.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ActivityError {
    /// Id of the activity.
    pub id: String,
    /// Key of the expert that acted.
    #[serde(rename = "expertKey")]
    pub expert_key: String,
    /// Id of the run.
    #[serde(rename = "runId")]
    pub run_id: String,
    /// Id of the activity before it in the run.
    #[serde(
        rename = "previousActivityId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_activity_id: Option<String>,
    /// Who handed over the work of this run.
    #[serde(rename = "delegatedBy", default, skip_serializing_if = "Option::is_none")]
    pub delegated_by: Option<ActivityDelegator>,
    /// What the model thought before it acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning: Option<String>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Name of the error.
    #[serde(rename = "errorName", default, skip_serializing_if = "Option::is_none")]
    pub error_name: Option<String>,
    /// Whether the same step may work another time.
    #[serde(rename = "isRetryable", default, skip_serializing_if = "Option::is_none")]
    pub is_retryable: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ActivityError {
    /// A `ActivityError` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        expert_key: impl Into<String>,
        run_id: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            expert_key: expert_key.into(),
            run_id: run_id.into(),
            previous_activity_id: ::std::default::Default::default(),
            delegated_by: ::std::default::Default::default(),
            reasoning: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            error_name: ::std::default::Default::default(),
            is_retryable: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ActivityError {
    id: "id",
    expert_key: "expertKey",
    run_id: "runId",
    previous_activity_id: "previousActivityId",
    delegated_by: "delegatedBy",
    reasoning: "reasoning",
    error: "error",
    error_name: "errorName",
    is_retryable: "isRetryable",
});
