//! `ProjectsSqlReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::SqlField;

/// What the SQL returned.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ProjectsSqlReply {
    /// `ok`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Name of the schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The rows, each by the names of its columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Number of rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row_count: Option<i64>,
    /// The columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<Vec<SqlField>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ProjectsSqlReply {
    status: "status",
    schema: "schema",
    rows: "rows",
    row_count: "row_count",
    fields: "fields",
});
