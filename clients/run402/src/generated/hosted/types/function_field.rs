//! `FunctionField`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What can change of a function.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FunctionField {
    /// `code_hash`
    CodeHash,
    /// `runtime`
    Runtime,
    /// `timeout_seconds`
    TimeoutSeconds,
    /// `memory_mb`
    MemoryMb,
    /// `schedule`
    Schedule,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(FunctionField, Unknown {
    CodeHash: "code_hash",
    Runtime: "runtime",
    TimeoutSeconds: "timeout_seconds",
    MemoryMb: "memory_mb",
    Schedule: "schedule",
});
