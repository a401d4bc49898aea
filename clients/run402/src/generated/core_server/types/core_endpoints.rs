//! `CoreEndpoints`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Addresses of a project.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CoreEndpoints {
    /// Address of its rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest_url: Option<String>,
    /// Address of its site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub static_base_url: Option<String>,
    /// Address of its stored objects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_base_url: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CoreEndpoints {
    rest_url: "rest_url",
    static_base_url: "static_base_url",
    storage_base_url: "storage_base_url",
});
