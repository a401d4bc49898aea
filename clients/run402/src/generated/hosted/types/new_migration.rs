//! `NewMigration`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::PlannedTransaction;

/// A migration that would run.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct NewMigration {
    /// Id of the migration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its checksum, in hex digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checksum_hex: Option<String>,
    /// Whether it runs in a transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction: Option<PlannedTransaction>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(NewMigration {
    id: "id",
    checksum_hex: "checksum_hex",
    transaction: "transaction",
});
