//! `DeploySkipReason`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Why a content need not be uploaded.
///
/// *Evidence:* seen in the official client's code (contract section 4.9). The official client sends `present` only.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploySkipReason {
    /// `present`
    Present,
    /// `satisfied_by_plan`
    SatisfiedByPlan,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(DeploySkipReason, Unknown {
    Present: "present",
    SatisfiedByPlan: "satisfied_by_plan",
});
