//! `OnMissingParent`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// What to do when the parent does not exist: refuse (`error`), or create the file without one (`create-as-root`).
///
/// *Evidence:* seen in the official client's code (contract section 3, V1). The meanings are inferred from the words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OnMissingParent {
    /// `error`
    Error,
    /// `create-as-root`
    CreateAsRoot,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(OnMissingParent, Unknown {
    Error: "error",
    CreateAsRoot: "create-as-root",
});
