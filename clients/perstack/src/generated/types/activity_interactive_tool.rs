//! `ActivityInteractiveTool`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ActivityDelegator;

/// A tool waits for the user.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ActivityInteractiveTool {
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
    /// Name of the skill.
    #[serde(rename = "skillName")]
    pub skill_name: String,
    /// Name of the tool.
    #[serde(rename = "toolName")]
    pub tool_name: String,
    /// Arguments of the call. Free-form.
    pub args: ::serde_json::Map<String, ::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ActivityInteractiveTool {
    /// A `ActivityInteractiveTool` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        expert_key: impl Into<String>,
        run_id: impl Into<String>,
        skill_name: impl Into<String>,
        tool_name: impl Into<String>,
        args: ::serde_json::Map<String, ::serde_json::Value>,
    ) -> Self {
        Self {
            id: id.into(),
            expert_key: expert_key.into(),
            run_id: run_id.into(),
            previous_activity_id: ::std::default::Default::default(),
            delegated_by: ::std::default::Default::default(),
            reasoning: ::std::default::Default::default(),
            skill_name: skill_name.into(),
            tool_name: tool_name.into(),
            args,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ActivityInteractiveTool {
    id: "id",
    expert_key: "expertKey",
    run_id: "runId",
    previous_activity_id: "previousActivityId",
    delegated_by: "delegatedBy",
    reasoning: "reasoning",
    skill_name: "skillName",
    tool_name: "toolName",
    args: "args",
});
