//! `ProjectsListReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ProjectSummary;

/// Answer of `projects_list`.
///
/// *Evidence:* seen in the official client's code (contract section 6.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ProjectsListReply {
    /// The projects of this page.
    pub projects: Vec<ProjectSummary>,
    /// Whether there is another page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// What to ask the next page with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ProjectsListReply {
    /// A `ProjectsListReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(projects: Vec<ProjectSummary>) -> Self {
        Self {
            projects,
            has_more: ::std::default::Default::default(),
            next_cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ProjectsListReply {
    projects: "projects",
    has_more: "has_more",
    next_cursor: "next_cursor",
});
