//! `ExposeManifest`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ExposeTable;

/// What of the database is reachable, and under which policies.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
pub struct ExposeManifest {
    /// Version of the manifest, such as `1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<Vec<ExposeTable>>,
    /// Views; what an entry holds is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub views: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Functions; what an entry holds is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rpcs: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ExposeManifest {
    version: "version",
    tables: "tables",
    views: "views",
    rpcs: "rpcs",
});
