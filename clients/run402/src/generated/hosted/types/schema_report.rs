//! `SchemaReport`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::SchemaTable;

/// Schema of a database.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SchemaReport {
    /// Name of the schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Its tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<Vec<SchemaTable>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SchemaReport {
    schema: "schema",
    tables: "tables",
});
