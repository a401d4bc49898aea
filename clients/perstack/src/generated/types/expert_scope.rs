//! `ExpertScope`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ExpertCategory;

/// A scope, the home of an expert's drafts and versions.
///
/// *Evidence:* inferred (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ExpertScope {
    /// Name of the scope, such as `@org/expert`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Category of the scope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<ExpertCategory>,
    /// Whether the scope is publicly visible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<bool>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// Id of the organization it belongs to.
    #[serde(rename = "organizationId", default, skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ExpertScope {
    name: "name",
    category: "category",
    published: "published",
    created_at: "createdAt",
    updated_at: "updatedAt",
    organization_id: "organizationId",
});
