//! `ReasoningBudget`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// How much a model may reason before it answers. The public runtime also knows `none` and `minimal`, which the
/// official README does not list.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P18).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReasoningBudget {
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ReasoningBudget, Unknown {
    Low: "low",
    Medium: "medium",
    High: "high",
});
