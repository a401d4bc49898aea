//! `NormalizedMigration`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{ContentRef, MigrationTransaction};

/// A migration. The service knows it by id and checksum: the same again is skipped, the same id with another
/// checksum is refused.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2). What the service does is the vendor's change specification.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedMigration {
    /// Id of the migration.
    pub id: String,
    /// Checksum, in hex digits: the SHA-256 of the SQL unless the caller has another.
    pub checksum: String,
    /// The SQL, as `application/sql`.
    pub sql_ref: ContentRef,
    /// Whether it runs in a transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction: Option<MigrationTransaction>,
}

impl NormalizedMigration {
    /// A `NormalizedMigration` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        checksum: impl Into<String>,
        sql_ref: impl Into<ContentRef>,
    ) -> Self {
        Self {
            id: id.into(),
            checksum: checksum.into(),
            sql_ref: sql_ref.into(),
            transaction: ::std::default::Default::default(),
        }
    }
}
