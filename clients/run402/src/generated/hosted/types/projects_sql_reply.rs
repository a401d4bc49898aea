//! `ProjectsSqlReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What the SQL returned.
///
/// *Evidence:* documented by the vendor (contract section 3.1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ProjectsSqlReply {
    /// Documented as `ok`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Name of the schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The rows, each by the names of its columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
    /// Number of rows. Older services write `rowCount`, which is kept among the unknown fields.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3.1). Since 3.x.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row_count: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ProjectsSqlReply {
    status: "status",
    schema: "schema",
    rows: "rows",
    row_count: "row_count",
});
