//! `ReviewStatus`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Outcome of the review of a checkout.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReviewStatus {
    /// `clean`
    Clean,
    /// `flagged`
    Flagged,
    /// `blocked`
    Blocked,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ReviewStatus, Unknown {
    Clean: "clean",
    Flagged: "flagged",
    Blocked: "blocked",
});
