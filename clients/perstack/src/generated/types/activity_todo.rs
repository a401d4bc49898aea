//! `ActivityTodo`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{ActivityDelegator, TodoItem};

/// A change of the to-do list.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ActivityTodo {
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
    /// Titles of new to-dos.
    #[serde(rename = "newTodos", default, skip_serializing_if = "Option::is_none")]
    pub new_todos: Option<Vec<String>>,
    /// Ids of to-dos that are done now.
    #[serde(rename = "completedTodos", default, skip_serializing_if = "Option::is_none")]
    pub completed_todos: Option<Vec<i64>>,
    /// The list after the change.
    pub todos: Vec<TodoItem>,
    /// What went wrong, when it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ActivityTodo {
    /// A `ActivityTodo` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        expert_key: impl Into<String>,
        run_id: impl Into<String>,
        todos: Vec<TodoItem>,
    ) -> Self {
        Self {
            id: id.into(),
            expert_key: expert_key.into(),
            run_id: run_id.into(),
            previous_activity_id: ::std::default::Default::default(),
            delegated_by: ::std::default::Default::default(),
            reasoning: ::std::default::Default::default(),
            new_todos: ::std::default::Default::default(),
            completed_todos: ::std::default::Default::default(),
            todos,
            error: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ActivityTodo {
    id: "id",
    expert_key: "expertKey",
    run_id: "runId",
    previous_activity_id: "previousActivityId",
    delegated_by: "delegatedBy",
    reasoning: "reasoning",
    new_todos: "newTodos",
    completed_todos: "completedTodos",
    todos: "todos",
    error: "error",
});
