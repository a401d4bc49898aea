//! `Yanked`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A yank mark, a boolean or a text (the key).
///
/// *Evidence:* inferred (contract section 7).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Yanked {
    /// Boolean
    Boolean(bool),
    /// String
    String(String),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(Yanked, Unknown {
    Boolean,
    String,
});
