//! `CoreError`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreErrorCode;

/// Body of an error.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The last three are from recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CoreError {
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<CoreErrorCode>,
    /// The same in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Field that is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What the server cannot do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capability: Option<String>,
    /// Part of the specification that is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// A second code, such as `RUN402_CORE_INVALID_SPEC`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// State of the mail provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_readiness: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// What to do next; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_actions: Option<Vec<::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CoreError {
    error: "error",
    message: "message",
    field: "field",
    capability: "capability",
    resource: "resource",
    code: "code",
    project_id: "project_id",
    provider_readiness: "provider_readiness",
    next_actions: "next_actions",
});
