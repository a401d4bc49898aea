//! `WarningEntry`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{WarningConfidence, WarningSeverity};

/// What to know or confirm before a commit. `MISSING_REQUIRED_SECRET` blocks a commit like one that has to be
/// confirmed.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct WarningEntry {
    /// What it is about, such as `MISSING_REQUIRED_SECRET`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// How serious it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<WarningSeverity>,
    /// Whether the deploy has to stop here until it is confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requires_confirmation: Option<bool>,
    /// What it is about, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What is affected, such as the keys of secrets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affected: Option<Vec<String>>,
    /// What else is to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// How sure the service is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<WarningConfidence>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(WarningEntry {
    code: "code",
    severity: "severity",
    requires_confirmation: "requires_confirmation",
    message: "message",
    affected: "affected",
    details: "details",
    confidence: "confidence",
});
