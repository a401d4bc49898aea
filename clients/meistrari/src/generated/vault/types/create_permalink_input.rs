//! `CreatePermalinkInput`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// How long a permalink should work.
///
/// *Evidence:* seen in the official client's code (contract section 3, V9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreatePermalinkInput {
    /// When it should stop working, in UTC. Left out, it does not expire (inferred).
    #[serde(rename = "expiresAt", default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
}
