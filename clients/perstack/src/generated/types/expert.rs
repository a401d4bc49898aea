//! `Expert`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ExpertCategory;

/// An expert in a list. The shape is not known: all fields are optional, and what is not listed here is in the
/// unknown fields (the older list answered whole definitions).
///
/// *Evidence:* inferred (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct Expert {
    /// Name of the scope, such as `@org/expert`.
    #[serde(rename = "scopeName", default, skip_serializing_if = "Option::is_none")]
    pub scope_name: Option<String>,
    /// The latest version, as text or as an object.
    #[serde(rename = "latestVersion", default, skip_serializing_if = "Option::is_none")]
    pub latest_version: Option<::serde_json::Value>,
    /// What the expert does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Category of the scope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<ExpertCategory>,
    /// Whether the scope is publicly visible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(Expert {
    scope_name: "scopeName",
    latest_version: "latestVersion",
    description: "description",
    category: "category",
    published: "published",
});
