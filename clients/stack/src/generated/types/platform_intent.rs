//! `PlatformIntent`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Why the platform itself has a passport.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformIntent {
    /// `staff`
    Staff,
    /// `monitor`
    Monitor,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(PlatformIntent, Unknown {
    Staff: "staff",
    Monitor: "monitor",
});
