//! `CheckpointSort`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Field that checkpoints are sorted by.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P22).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckpointSort {
    /// `createdAt`
    CreatedAt,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CheckpointSort, Unknown {
    CreatedAt: "createdAt",
});
