//! `EvidencePackScopeKind`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What kind of thing an evidence pack is about.
///
/// *Evidence:* seen in the official client's code (contract section 3.18).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EvidencePackScopeKind {
    /// `mission`
    Mission,
    /// `session`
    Session,
    /// `incident`
    Incident,
    /// `period`
    Period,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(EvidencePackScopeKind, Unknown {
    Mission: "mission",
    Session: "session",
    Incident: "incident",
    Period: "period",
});
