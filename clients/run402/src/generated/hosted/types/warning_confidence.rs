//! `WarningConfidence`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How sure the service is of a warning.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningConfidence {
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// `heuristic`
    Heuristic,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(WarningConfidence, Unknown {
    Low: "low",
    Medium: "medium",
    High: "high",
    Heuristic: "heuristic",
});
