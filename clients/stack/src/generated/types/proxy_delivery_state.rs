//! `ProxyDeliveryState`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How far a proxied call got.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyDeliveryState {
    /// `admitted`
    Admitted,
    /// `dispatching`
    Dispatching,
    /// `response_received`
    ResponseReceived,
    /// `outcome_unknown`
    OutcomeUnknown,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ProxyDeliveryState, Unknown {
    Admitted: "admitted",
    Dispatching: "dispatching",
    ResponseReceived: "response_received",
    OutcomeUnknown: "outcome_unknown",
});
