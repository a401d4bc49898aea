//! `DropoffStatus`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Where a drop-off stands.
///
/// *Evidence:* documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DropoffStatus {
    /// `created`
    Created,
    /// `deposited`
    Deposited,
    /// `collected`
    Collected,
    /// `expired`
    Expired,
    /// `failed`
    Failed,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(DropoffStatus, Unknown {
    Created: "created",
    Deposited: "deposited",
    Collected: "collected",
    Expired: "expired",
    Failed: "failed",
});
