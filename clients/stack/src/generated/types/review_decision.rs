//! `ReviewDecision`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A decision about a checkout.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.3).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReviewDecision {
    /// `approved`
    Approved,
    /// `blocked`
    Blocked,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ReviewDecision, Unknown {
    Approved: "approved",
    Blocked: "blocked",
});
