//! `MissionDossierList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Dossiers of a Mission.
///
/// Until 0.19.1 of the official client; later ones dropped it.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionDossierList {
    /// The dossiers.
    pub items: Vec<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl MissionDossierList {
    /// A `MissionDossierList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(items: Vec<::serde_json::Value>) -> Self {
        Self {
            items,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionDossierList {
    items: "items",
});
