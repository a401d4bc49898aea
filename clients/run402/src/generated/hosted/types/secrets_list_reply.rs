//! `SecretsListReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{SecretSummary, SecretsList};

/// Answer of `secrets_list`: an object, or the bare list. The official client takes both, drops entries without a
/// key, and drops whatever looks like a value.
///
/// *Evidence:* seen in the official client's code (contract section 3.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum SecretsListReply {
    /// SecretsList
    SecretsList(SecretsList),
    /// SecretSummaryList
    SecretSummaryList(Vec<SecretSummary>),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(SecretsListReply, Unknown {
    SecretsList,
    SecretSummaryList,
});
