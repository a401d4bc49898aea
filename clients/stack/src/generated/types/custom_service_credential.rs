//! `CustomServiceCredential`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A credential, one text or several parts by name.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum CustomServiceCredential {
    /// Secret
    Secret(::agent_clients_runtime::Secret),
    /// SecretMap
    SecretMap(::std::collections::BTreeMap<String, ::agent_clients_runtime::Secret>),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(CustomServiceCredential, Unknown {
    Secret,
    SecretMap,
});
