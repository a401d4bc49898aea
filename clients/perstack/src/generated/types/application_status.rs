//! `ApplicationStatus`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Whether an application is in use. `deleted` is only known from answers of the older API.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4). `deleted` is C, from the older API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApplicationStatus {
    /// `active`
    Active,
    /// `inactive`
    Inactive,
    /// `deleted`
    Deleted,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ApplicationStatus, Unknown {
    Active: "active",
    Inactive: "inactive",
    Deleted: "deleted",
});
