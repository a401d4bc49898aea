//! `ExecuteAgentResponse`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Whether the execution was accepted. It was when `success` is true and `sessionId` is there.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ExecuteAgentResponse {
    /// Whether it was accepted.
    pub success: bool,
    /// Id of the session. An accepted execution without it is a broken answer.
    #[serde(rename = "sessionId", default, skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ExecuteAgentResponse {
    /// A `ExecuteAgentResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(success: bool) -> Self {
        Self {
            success,
            session_id: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ExecuteAgentResponse {
    success: "success",
    session_id: "sessionId",
    error: "error",
});
