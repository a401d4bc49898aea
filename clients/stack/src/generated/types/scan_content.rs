//! `ScanContent`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Content to scan, a text or an object, which is looked into one level deep.
///
/// *Evidence:* seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ScanContent {
    /// String
    String(String),
    /// AnyMap
    AnyMap(::serde_json::Map<String, ::serde_json::Value>),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(ScanContent, Unknown {
    String,
    AnyMap,
});
