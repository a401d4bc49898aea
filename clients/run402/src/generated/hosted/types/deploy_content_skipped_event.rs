//! `DeployContentSkippedEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::DeploySkipReason;

/// A content need not be uploaded.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployContentSkippedEvent {
    /// Path or name of the content, or its hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// SHA-256 of the content, in hex digits.
    pub sha256: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<DeploySkipReason>,
    /// Id of the event, in answers of the service; `synthetic` says nothing new.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DeployContentSkippedEvent {
    /// A `DeployContentSkippedEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(sha256: impl Into<String>) -> Self {
        Self {
            label: ::std::default::Default::default(),
            sha256: sha256.into(),
            reason: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployContentSkippedEvent {
    label: "label",
    sha256: "sha256",
    reason: "reason",
    id: "id",
});
