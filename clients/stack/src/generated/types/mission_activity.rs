//! `MissionActivity`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What happened in a Mission.
///
/// *Evidence:* seen in the official client's code (contract section 3.17). Described by version 0.9.0 of the official client; the names today are not confirmed.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionActivity {
    /// Events in the order of time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<::serde_json::Value>>,
    /// How it differs from the expected behaviour. Its form is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behavioral_diff: Option<::serde_json::Value>,
    /// What was used of the caps. Its form is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap_usage: Option<::serde_json::Value>,
    /// Dossiers. Their form is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dossiers: Option<::serde_json::Value>,
    /// Divergence of the twin. Its form is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twin_divergence: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionActivity {
    events: "events",
    behavioral_diff: "behavioral_diff",
    cap_usage: "cap_usage",
    dossiers: "dossiers",
    twin_divergence: "twin_divergence",
});
