//! `CoreCapabilities`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::UnsupportedFeature;

/// What the server can do. It holds more than is described here.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CoreCapabilities {
    /// Version of the runtime.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runtime_contract_version: Option<String>,
    /// Version of the specification of a release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_spec_version: Option<String>,
    /// Version of the planner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planner_semantics_version: Option<String>,
    /// Supported features, such as `database.migrations.inline-sql`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supported_features: Option<Vec<String>>,
    /// Unsupported features.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsupported_features: Option<Vec<UnsupportedFeature>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CoreCapabilities {
    runtime_contract_version: "runtime_contract_version",
    release_spec_version: "release_spec_version",
    planner_semantics_version: "planner_semantics_version",
    supported_features: "supported_features",
    unsupported_features: "unsupported_features",
});
