//! `EvidencePackExportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::EvidencePackScope;

/// What to export.
///
/// *Evidence:* seen in the official client's code (contract section 3.18). The types of all but the scope are not stated.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EvidencePackExportInput {
    /// What the pack is about.
    pub scope: EvidencePackScope,
    /// What the pack supersedes. Its form is not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<::serde_json::Value>,
    /// Whether the pack is for an air gap. Its form is not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub air_gap: Option<::serde_json::Value>,
}

impl EvidencePackExportInput {
    /// A `EvidencePackExportInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(scope: impl Into<EvidencePackScope>) -> Self {
        Self {
            scope: scope.into(),
            supersedes: ::std::default::Default::default(),
            air_gap: ::std::default::Default::default(),
        }
    }
}
