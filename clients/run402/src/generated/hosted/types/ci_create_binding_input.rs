//! `CiCreateBindingInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::CiProvider;

/// A binding to create. Lists are sorted and without repeats; the two nullable fields are always sent.
///
/// *Evidence:* seen in the official client's code (contract sections 3.3 and 5.8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CiCreateBindingInput {
    /// Id of the project.
    pub project_id: String,
    /// Who issues the tokens.
    pub provider: CiProvider,
    /// Subject of the tokens; one `*` may stand at its end. No control characters, and not `*` alone.
    ///
    /// Limits: 1 to 256 characters.
    pub subject_match: String,
    /// What the workflows may do: exactly `deploy`.
    pub allowed_actions: Vec<String>,
    /// Events that may start the workflows, such as `push` and `workflow_dispatch`. At least one.
    pub allowed_events: Vec<String>,
    /// Id of the repository at GitHub; null binds by its name only.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 3.3 and 5.8). The statement says `none-soft-bound` for null.
    #[serde(deserialize_with = "::serde::Deserialize::deserialize")]
    pub github_repository_id: Option<String>,
    /// When the binding expires, as it stands in the statement; null for never.
    #[serde(deserialize_with = "::serde::Deserialize::deserialize")]
    pub expires_at: Option<String>,
    /// Random number, in lower-case hex digits.
    ///
    /// Limits: matching `^[0-9a-f]{16,64}$`.
    pub nonce: String,
    /// The signed statement, base64 as in SIGN-IN-WITH-X.
    pub signed_delegation: ::agent_clients_runtime::Secret,
    /// Routes that the workflows may deploy, each `/path` or `/path/*` of at most 256 bytes. Not in 1.57.0.
    ///
    /// Limits: at most 100 entries.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route_scopes: Option<Vec<String>>,
}

impl CiCreateBindingInput {
    /// A `CiCreateBindingInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        project_id: impl Into<String>,
        provider: impl Into<CiProvider>,
        subject_match: impl Into<String>,
        allowed_actions: Vec<String>,
        allowed_events: Vec<String>,
        nonce: impl Into<String>,
        signed_delegation: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        Self {
            project_id: project_id.into(),
            provider: provider.into(),
            subject_match: subject_match.into(),
            allowed_actions,
            allowed_events,
            github_repository_id: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            nonce: nonce.into(),
            signed_delegation: signed_delegation.into(),
            route_scopes: ::std::default::Default::default(),
        }
    }
}
