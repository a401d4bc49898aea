//! `DeployLogStream`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Where a line was logged.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeployLogStream {
    /// `stdout`
    Stdout,
    /// `stderr`
    Stderr,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(DeployLogStream, Unknown {
    Stdout: "stdout",
    Stderr: "stderr",
});
