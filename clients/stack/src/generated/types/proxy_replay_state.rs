//! `ProxyReplayState`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Whether the answer of a proxied call can be had again.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyReplayState {
    /// `none`
    None,
    /// `screening`
    Screening,
    /// `available`
    Available,
    /// `expired`
    Expired,
    /// `erased`
    Erased,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ProxyReplayState, Unknown {
    None: "none",
    Screening: "screening",
    Available: "available",
    Expired: "expired",
    Erased: "erased",
});
