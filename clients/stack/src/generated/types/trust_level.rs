//! `TrustLevel`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Trust level that a skill requires.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TrustLevel {
    /// `L0`
    L0,
    /// `L1`
    L1,
    /// `L2`
    L2,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(TrustLevel, Unknown {
    L0: "L0",
    L1: "L1",
    L2: "L2",
});
