//! `SchemaTable`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{SchemaColumn, SchemaConstraint, SchemaPolicy};

/// A table.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SchemaTable {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<SchemaColumn>>,
    /// Its constraints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<Vec<SchemaConstraint>>,
    /// Whether row-level security is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rls_enabled: Option<bool>,
    /// Its row-level policies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policies: Option<Vec<SchemaPolicy>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SchemaTable {
    name: "name",
    columns: "columns",
    constraints: "constraints",
    rls_enabled: "rls_enabled",
    policies: "policies",
});
