//! `WarningSeverity`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How serious a warning is. `low`, `medium` and `high` are the older scale, `info`, `warn` and `high` the newer
/// one.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningSeverity {
    /// `info`
    Info,
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `warn`
    Warn,
    /// `high`
    High,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(WarningSeverity, Unknown {
    Info: "info",
    Low: "low",
    Medium: "medium",
    Warn: "warn",
    High: "high",
});
