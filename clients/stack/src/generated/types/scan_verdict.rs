//! `ScanVerdict`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Verdict of a scan. `critical` should stop the caller.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScanVerdict {
    /// `clean`
    Clean,
    /// `suspicious`
    Suspicious,
    /// `critical`
    Critical,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ScanVerdict, Unknown {
    Clean: "clean",
    Suspicious: "suspicious",
    Critical: "critical",
});
