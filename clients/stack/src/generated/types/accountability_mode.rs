//! `AccountabilityMode`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How closely an agent is watched. In `enforced` and `logged` mode it declares its intent; in `enforced` mode
/// checkpoints keep its passports alive.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountabilityMode {
    /// `enforced`
    Enforced,
    /// `logged`
    Logged,
    /// `standard`
    Standard,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AccountabilityMode, Unknown {
    Enforced: "enforced",
    Logged: "logged",
    Standard: "standard",
});
