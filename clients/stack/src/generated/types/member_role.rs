//! `MemberRole`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What a member may do.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemberRole {
    /// `readonly`
    Readonly,
    /// `standard`
    Standard,
    /// `admin`
    Admin,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(MemberRole, Unknown {
    Readonly: "readonly",
    Standard: "standard",
    Admin: "admin",
});
