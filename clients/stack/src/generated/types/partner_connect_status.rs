//! `PartnerConnectStatus`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Whether a Connect grant works already or waits for the customer's consent.
///
/// *Evidence:* seen in the official client's code (contract section 3.21).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PartnerConnectStatus {
    /// `active`
    Active,
    /// `pending_consent`
    PendingConsent,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(PartnerConnectStatus, Unknown {
    Active: "active",
    PendingConsent: "pending_consent",
});
