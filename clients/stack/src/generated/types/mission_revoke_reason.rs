//! `MissionRevokeReason`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Why a Mission is revoked.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MissionRevokeReason {
    /// `adversarial`
    Adversarial,
    /// `operator_initiated_clean`
    OperatorInitiatedClean,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(MissionRevokeReason, Unknown {
    Adversarial: "adversarial",
    OperatorInitiatedClean: "operator_initiated_clean",
});
