//! `UpdateAgentModelResponse`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Whether the model was updated.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct UpdateAgentModelResponse {
    /// Whether it was updated.
    pub success: bool,
    /// Hash of the commit that changed it, on success.
    #[serde(rename = "commitHash", default, skip_serializing_if = "Option::is_none")]
    pub commit_hash: Option<String>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl UpdateAgentModelResponse {
    /// A `UpdateAgentModelResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(success: bool) -> Self {
        Self {
            success,
            commit_hash: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(UpdateAgentModelResponse {
    success: "success",
    commit_hash: "commitHash",
    error: "error",
});
