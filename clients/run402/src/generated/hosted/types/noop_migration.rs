//! `NoopMigration`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A migration that has run already.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct NoopMigration {
    /// Id of the migration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its checksum, in hex digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checksum_hex: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(NoopMigration {
    id: "id",
    checksum_hex: "checksum_hex",
});
