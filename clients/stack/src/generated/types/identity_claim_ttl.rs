//! `IdentityClaimTtl`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How long an identity claim is valid: 30, 90 or 180 days, or a year.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityClaimTtl {
    /// `30d`
    X30d,
    /// `90d`
    X90d,
    /// `180d`
    X180d,
    /// `1y`
    X1y,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(IdentityClaimTtl, Unknown {
    X30d: "30d",
    X90d: "90d",
    X180d: "180d",
    X1y: "1y",
});
