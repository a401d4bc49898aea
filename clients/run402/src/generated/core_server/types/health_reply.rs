//! `HealthReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Health of the server.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct HealthReply {
    /// The whole, such as `ok`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Always `core`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Version of the runtime.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runtime_contract_version: Option<String>,
    /// Number of supported features.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supported_features: Option<i64>,
    /// Number of unsupported features.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsupported_features: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(HealthReply {
    status: "status",
    mode: "mode",
    runtime_contract_version: "runtime_contract_version",
    supported_features: "supported_features",
    unsupported_features: "unsupported_features",
});
