//! `ActivityDelegator`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// The expert and run that handed over the work of a run.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ActivityDelegator {
    /// Key of the expert that delegated.
    #[serde(rename = "expertKey")]
    pub expert_key: String,
    /// Id of the run that delegated.
    #[serde(rename = "runId")]
    pub run_id: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ActivityDelegator {
    /// A `ActivityDelegator` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(expert_key: impl Into<String>, run_id: impl Into<String>) -> Self {
        Self {
            expert_key: expert_key.into(),
            run_id: run_id.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ActivityDelegator {
    expert_key: "expertKey",
    run_id: "runId",
});
