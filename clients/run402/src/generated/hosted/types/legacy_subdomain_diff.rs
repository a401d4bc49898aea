//! `LegacySubdomainDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::DiffKind;

/// A subdomain of a plan, in the older form.
///
/// *Evidence:* seen in the official client's code (contract section 4.8).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct LegacySubdomainDiff {
    /// Whether it is new or removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<DiffKind>,
    /// The subdomain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomain: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(LegacySubdomainDiff {
    kind: "kind",
    subdomain: "subdomain",
});
