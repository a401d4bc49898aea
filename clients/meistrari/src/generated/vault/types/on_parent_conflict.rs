//! `OnParentConflict`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// What to do when the file exists with another parent: refuse (`error`), change its parent (`update-parent-id`),
/// or leave it as it is (`ignore`).
///
/// *Evidence:* seen in the official client's code (contract section 3, V1). The meanings are inferred from the words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OnParentConflict {
    /// `error`
    Error,
    /// `update-parent-id`
    UpdateParentId,
    /// `ignore`
    Ignore,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(OnParentConflict, Unknown {
    Error: "error",
    UpdateParentId: "update-parent-id",
    Ignore: "ignore",
});
