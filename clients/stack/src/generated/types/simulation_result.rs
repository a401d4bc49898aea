//! `SimulationResult`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What would become of an intent.
///
/// *Evidence:* seen in the official client's code (contract section 4). The types of fields other than `allowed` are not stated.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SimulationResult {
    /// Whether it would be allowed.
    pub allowed: bool,
    /// Why it would not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denial_reasons: Option<::serde_json::Value>,
    /// What it would cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simulated_cost: Option<::serde_json::Value>,
    /// Detectors that would fire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predicted_detector_fires: Option<::serde_json::Value>,
    /// When it was simulated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simulated_at: Option<::serde_json::Value>,
    /// Id of the signed claim of the simulation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diagnostics: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SimulationResult {
    /// A `SimulationResult` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(allowed: bool) -> Self {
        Self {
            allowed,
            denial_reasons: ::std::default::Default::default(),
            simulated_cost: ::std::default::Default::default(),
            predicted_detector_fires: ::std::default::Default::default(),
            simulated_at: ::std::default::Default::default(),
            claim_id: ::std::default::Default::default(),
            diagnostics: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SimulationResult {
    allowed: "allowed",
    denial_reasons: "denial_reasons",
    simulated_cost: "simulated_cost",
    predicted_detector_fires: "predicted_detector_fires",
    simulated_at: "simulated_at",
    claim_id: "claim_id",
    diagnostics: "diagnostics",
});
