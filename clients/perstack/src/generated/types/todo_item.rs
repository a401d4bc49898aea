//! `TodoItem`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// An item of a to-do list.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct TodoItem {
    /// Number of the item within the list.
    pub id: i64,
    /// What is to be done.
    pub title: String,
    /// Whether it is done.
    pub completed: bool,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl TodoItem {
    /// A `TodoItem` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: i64, title: impl Into<String>, completed: bool) -> Self {
        Self {
            id,
            title: title.into(),
            completed,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(TodoItem {
    id: "id",
    title: "title",
    completed: "completed",
});
