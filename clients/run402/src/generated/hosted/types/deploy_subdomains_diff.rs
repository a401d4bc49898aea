//! `DeploySubdomainsDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{LegacySubdomainDiff, SubdomainsDiff};

/// Subdomains of a plan: an object, or the older list.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum DeploySubdomainsDiff {
    /// SubdomainsDiff
    SubdomainsDiff(SubdomainsDiff),
    /// LegacySubdomainDiffList
    LegacySubdomainDiffList(Vec<LegacySubdomainDiff>),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(DeploySubdomainsDiff, Unknown {
    SubdomainsDiff,
    LegacySubdomainDiffList,
});
