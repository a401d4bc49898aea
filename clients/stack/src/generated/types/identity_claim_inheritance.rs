//! `IdentityClaimInheritance`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Whether agents carry the operator's claims by themselves or have to ask for them (inferred from the words).
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityClaimInheritance {
    /// `auto`
    Auto,
    /// `opt_in`
    OptIn,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(IdentityClaimInheritance, Unknown {
    Auto: "auto",
    OptIn: "opt_in",
});
