//! `DiffKind`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether something is new or removed.
///
/// *Evidence:* seen in the official client's code (contract section 4.8). Stated for routes; for subdomains it is inferred.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DiffKind {
    /// `added`
    Added,
    /// `removed`
    Removed,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(DiffKind, Unknown {
    Added: "added",
    Removed: "removed",
});
