//! `AuditExportFormat`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Form of an export.
///
/// *Evidence:* stated by the vendor's client documentation and documented by the vendor (contract section 3.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuditExportFormat {
    /// `json`
    Json,
    /// `ndjson`
    Ndjson,
    /// `csv`
    Csv,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AuditExportFormat, Unknown {
    Json: "json",
    Ndjson: "ndjson",
    Csv: "csv",
});
