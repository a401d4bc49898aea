//! `ActivityRetry`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ActivityDelegator;

/// A failed answer of the model that is tried again.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ActivityRetry {
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
    pub error: String,
    /// Message that is sent to the model.
    pub message: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ActivityRetry {
    /// A `ActivityRetry` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        expert_key: impl Into<String>,
        run_id: impl Into<String>,
        error: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            expert_key: expert_key.into(),
            run_id: run_id.into(),
            previous_activity_id: ::std::default::Default::default(),
            delegated_by: ::std::default::Default::default(),
            reasoning: ::std::default::Default::default(),
            error: error.into(),
            message: message.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ActivityRetry {
    id: "id",
    expert_key: "expertKey",
    run_id: "runId",
    previous_activity_id: "previousActivityId",
    delegated_by: "delegatedBy",
    reasoning: "reasoning",
    error: "error",
    message: "message",
});
