//! `ServiceHealthReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Health of the service.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ServiceHealthReply {
    /// The whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Its parts by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks: Option<::std::collections::BTreeMap<String, String>>,
    /// Its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ServiceHealthReply {
    status: "status",
    checks: "checks",
    version: "version",
});
