//! `ApplicationSort`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Field that applications are sorted by.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApplicationSort {
    /// `name`
    Name,
    /// `createdAt`
    CreatedAt,
    /// `updatedAt`
    UpdatedAt,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ApplicationSort, Unknown {
    Name: "name",
    CreatedAt: "createdAt",
    UpdatedAt: "updatedAt",
});
