//! `ReleaseStateKind`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What an inventory shows: what is live now, what a release put into effect, or only what it asked for.
///
/// *Evidence:* seen in the official client's code (contract section 4.8). The meanings are inferred from the words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReleaseStateKind {
    /// `current_live`
    CurrentLive,
    /// `effective`
    Effective,
    /// `desired_manifest`
    DesiredManifest,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ReleaseStateKind, Unknown {
    CurrentLive: "current_live",
    Effective: "effective",
    DesiredManifest: "desired_manifest",
});
