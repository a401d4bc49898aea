//! `BaseRelease`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// The live release, or an empty one.
///
/// *Evidence:* seen in the official client's code (contract section 4.3). What `empty` does is not known in detail (contract section 8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BaseRelease {
    /// `current`
    Current,
    /// `empty`
    Empty,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(BaseRelease, Unknown {
    Current: "current",
    Empty: "empty",
});
