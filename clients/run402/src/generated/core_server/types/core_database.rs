//! `CoreDatabase`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreMigration;

/// Migrations and exposure of the database.
///
/// *Evidence:* seen in the official client's code (contract sections 7.1 and 7.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreDatabase {
    /// What is reachable; any JSON.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 4.4). The field of the hosted API; it is not among the unsupported ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expose: Option<::serde_json::Value>,
    /// Migrations, in this order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrations: Option<Vec<CoreMigration>>,
}
