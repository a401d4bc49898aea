//! `CiBindingRow`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::CiCreatedSignature;

/// A binding.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CiBindingRow {
    /// Id of the binding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Issuer of the tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Subject of the tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject_match: Option<String>,
    /// What the workflows may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_actions: Option<Vec<String>>,
    /// Events that may start the workflows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_events: Option<Vec<String>>,
    /// Id of the repository at GitHub.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub github_repository_id: Option<String>,
    /// Wallet that created it.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.9). That it is a wallet is inferred from the signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// Random number of the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce: Option<String>,
    /// The signed statement. Whether it is always there is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_sig: Option<CiCreatedSignature>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it expires; null for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used_at: Option<::agent_clients_runtime::Timestamp>,
    /// How often it was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_count: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CiBindingRow {
    id: "id",
    project_id: "project_id",
    issuer: "issuer",
    subject_match: "subject_match",
    allowed_actions: "allowed_actions",
    allowed_events: "allowed_events",
    github_repository_id: "github_repository_id",
    created_by: "created_by",
    nonce: "nonce",
    created_sig: "created_sig",
    created_at: "created_at",
    expires_at: "expires_at",
    revoked_at: "revoked_at",
    last_used_at: "last_used_at",
    use_count: "use_count",
});
