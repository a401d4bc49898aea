//! `MissionDossierInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MissionIncidentClassification;

/// A dossier about a Mission that has ended.
///
/// Until 0.19.1 of the official client; later ones dropped it.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct MissionDossierInput {
    /// What happened.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.17). The name is C; the type is not stated.
    pub narrative: String,
    /// What was learned.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.17). The name is C; the type is not stated.
    pub lessons_learned: String,
    /// What the incident was.
    pub incident_classification: MissionIncidentClassification,
    /// The decisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_tree: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// The alerts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alerts_walkthrough: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
}

impl MissionDossierInput {
    /// A `MissionDossierInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        narrative: impl Into<String>,
        lessons_learned: impl Into<String>,
        incident_classification: impl Into<MissionIncidentClassification>,
    ) -> Self {
        Self {
            narrative: narrative.into(),
            lessons_learned: lessons_learned.into(),
            incident_classification: incident_classification.into(),
            decision_tree: ::std::default::Default::default(),
            alerts_walkthrough: ::std::default::Default::default(),
        }
    }
}
