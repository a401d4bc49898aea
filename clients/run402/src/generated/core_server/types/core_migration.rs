//! `CoreMigration`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A migration with its SQL inline.
///
/// *Evidence:* seen in the official client's code (contract sections 7.1 and 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreMigration {
    /// Id of the migration.
    pub id: String,
    /// SHA-256 of the SQL, in hex digits.
    pub checksum: String,
    /// The SQL.
    pub sql: String,
    /// `required` or `none`.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 4.4). The field of the hosted API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction: Option<String>,
}

impl CoreMigration {
    /// A `CoreMigration` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        checksum: impl Into<String>,
        sql: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            checksum: checksum.into(),
            sql: sql.into(),
            transaction: ::std::default::Default::default(),
        }
    }
}
