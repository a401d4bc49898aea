//! `PassportAudience`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An audience, or several.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum PassportAudience {
    /// String
    String(String),
    /// StringList
    StringList(Vec<String>),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(PassportAudience, Unknown {
    String,
    StringList,
});
