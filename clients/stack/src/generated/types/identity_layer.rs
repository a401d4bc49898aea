//! `IdentityLayer`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What an identity claim is about.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityLayer {
    /// `humanity`
    Humanity,
    /// `identity`
    Identity,
    /// `delegation`
    Delegation,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(IdentityLayer, Unknown {
    Humanity: "humanity",
    Identity: "identity",
    Delegation: "delegation",
});
