//! `Draft`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::DraftExpert;

/// A draft, unreleased experts of a scope.
///
/// *Evidence:* inferred (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct Draft {
    /// Ref of the draft, unique in its scope.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub ref_: Option<String>,
    /// Name of the scope.
    #[serde(rename = "scopeName", default, skip_serializing_if = "Option::is_none")]
    pub scope_name: Option<String>,
    /// Id of the application it belongs to.
    #[serde(rename = "applicationId", default, skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// The experts of the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experts: Option<Vec<DraftExpert>>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(Draft {
    ref_: "ref",
    scope_name: "scopeName",
    application_id: "applicationId",
    experts: "experts",
    created_at: "createdAt",
    updated_at: "updatedAt",
});
