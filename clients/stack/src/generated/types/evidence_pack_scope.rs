//! `EvidencePackScope`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::EvidencePackScopeKind;

/// What an evidence pack is about.
///
/// *Evidence:* seen in the official client's code (contract section 3.18).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct EvidencePackScope {
    /// The kind.
    pub kind: EvidencePackScopeKind,
    /// Which one: `ms_…`, `ses_…`, `incident:<id>` or `period:YYYY-Qn`.
    #[serde(rename = "ref")]
    pub ref_: String,
}

impl EvidencePackScope {
    /// A `EvidencePackScope` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(kind: impl Into<EvidencePackScopeKind>, ref_: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ref_: ref_.into(),
        }
    }
}
