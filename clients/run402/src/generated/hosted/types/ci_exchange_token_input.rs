//! `CiExchangeTokenInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A token to exchange.
///
/// *Evidence:* seen in the official client's code (contract section 3.3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CiExchangeTokenInput {
    /// Always `urn:ietf:params:oauth:grant-type:token-exchange`.
    pub grant_type: String,
    /// The OIDC token of the workflow.
    pub subject_token: ::agent_clients_runtime::Secret,
    /// Always `urn:ietf:params:oauth:token-type:jwt`.
    pub subject_token_type: String,
    /// Id of the project.
    pub project_id: String,
}

impl CiExchangeTokenInput {
    /// A `CiExchangeTokenInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        grant_type: impl Into<String>,
        subject_token: impl Into<::agent_clients_runtime::Secret>,
        subject_token_type: impl Into<String>,
        project_id: impl Into<String>,
    ) -> Self {
        Self {
            grant_type: grant_type.into(),
            subject_token: subject_token.into(),
            subject_token_type: subject_token_type.into(),
            project_id: project_id.into(),
        }
    }
}
