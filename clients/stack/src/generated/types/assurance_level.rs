//! `AssuranceLevel`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How sure a provider is of a claim.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssuranceLevel {
    /// `low`
    Low,
    /// `substantial`
    Substantial,
    /// `high`
    High,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AssuranceLevel, Unknown {
    Low: "low",
    Substantial: "substantial",
    High: "high",
});
