//! `FunctionsInvokeReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionResponse;

/// What a function answered.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionsInvokeReply {
    /// Id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<FunctionResponse>,
    /// What was logged; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logs: Option<Vec<::serde_json::Value>>,
    /// How long it took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<f64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionsInvokeReply {
    request_id: "request_id",
    response: "response",
    logs: "logs",
    duration_ms: "duration_ms",
});
