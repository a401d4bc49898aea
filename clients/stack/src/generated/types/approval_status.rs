//! `ApprovalStatus`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Where a submitted intent stands.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApprovalStatus {
    /// `pending`
    Pending,
    /// `approved`
    Approved,
    /// `rejected`
    Rejected,
    /// `expired`
    Expired,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ApprovalStatus, Unknown {
    Pending: "pending",
    Approved: "approved",
    Rejected: "rejected",
    Expired: "expired",
});
