//! `Severity`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How bad something is.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// `info`
    Info,
    /// `warning`
    Warning,
    /// `critical`
    Critical,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(Severity, Unknown {
    Info: "info",
    Warning: "warning",
    Critical: "critical",
});
