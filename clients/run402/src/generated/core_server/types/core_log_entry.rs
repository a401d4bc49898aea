//! `CoreLogEntry`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A line of a log.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CoreLogEntry {
    /// When it was logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<::agent_clients_runtime::Timestamp>,
    /// Id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Id of the release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_id: Option<String>,
    /// Name of the function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// Where it was logged, such as `platform`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
    /// How serious it is, such as `info`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Whether something was taken out.
    ///
    /// *Evidence:* seen in the official client's code (contract section 7.2). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redacted: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CoreLogEntry {
    timestamp: "timestamp",
    request_id: "request_id",
    project_id: "project_id",
    release_id: "release_id",
    function_name: "function_name",
    stream: "stream",
    level: "level",
    message: "message",
    redacted: "redacted",
});
