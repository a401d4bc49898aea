//! `ContractCallStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How far a call is. `submitted` is what the official client declares, `pending` what the vendor documents.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContractCallStatus {
    /// `submitted`
    Submitted,
    /// `pending`
    Pending,
    /// `confirmed`
    Confirmed,
    /// `failed`
    Failed,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ContractCallStatus, Unknown {
    Submitted: "submitted",
    Pending: "pending",
    Confirmed: "confirmed",
    Failed: "failed",
});
