//! `JobSort`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Field that jobs are sorted by.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P16). `updatedAt` is C, from the older API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobSort {
    /// `createdAt`
    CreatedAt,
    /// `updatedAt`
    UpdatedAt,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(JobSort, Unknown {
    CreatedAt: "createdAt",
    UpdatedAt: "updatedAt",
});
