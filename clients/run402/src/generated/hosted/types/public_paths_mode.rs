//! `PublicPathsMode`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether public paths follow from the files or are written out.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). The meaning is inferred from the words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PublicPathsMode {
    /// `implicit`
    Implicit,
    /// `explicit`
    Explicit,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(PublicPathsMode, Unknown {
    Implicit: "implicit",
    Explicit: "explicit",
});
