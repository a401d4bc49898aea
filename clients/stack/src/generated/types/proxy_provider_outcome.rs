//! `ProxyProviderOutcome`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What a service says about the outcome of a call.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyProviderOutcome {
    /// `not_required`
    NotRequired,
    /// `pending`
    Pending,
    /// `confirmed`
    Confirmed,
    /// `not_found`
    NotFound,
    /// `contradictory`
    Contradictory,
    /// `expired`
    Expired,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ProxyProviderOutcome, Unknown {
    NotRequired: "not_required",
    Pending: "pending",
    Confirmed: "confirmed",
    NotFound: "not_found",
    Contradictory: "contradictory",
    Expired: "expired",
});
