//! `FunctionResponse`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionResponseBody;

/// The answer of a function.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct FunctionResponse {
    /// Its status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
    /// Its headers, each a name and a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headers: Option<Vec<Vec<String>>>,
    /// Its cookies; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cookies: Option<Vec<::serde_json::Value>>,
    /// Its body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<FunctionResponseBody>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(FunctionResponse {
    status: "status",
    headers: "headers",
    cookies: "cookies",
    body: "body",
});
