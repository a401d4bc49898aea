//! `NormalizedDatabase`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{ExposeManifest, NormalizedMigration};

/// Migrations and exposure of the database.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedDatabase {
    /// What is reachable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expose: Option<ExposeManifest>,
    /// Whether writes go on while migrations run.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2). The meaning is the vendor's change specification: without it writes and reads of rows get 503 for up to 60
    /// s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zero_downtime: Option<bool>,
    /// Migrations, in this order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrations: Option<Vec<NormalizedMigration>>,
}
