//! `DeployRoutesDiff`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::RouteDiff;

/// Routes of a plan: the list of 1.57.0, or what later services write, which is not known.
///
/// *Evidence:* seen in the official client's code (contract sections 4.8 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum DeployRoutesDiff {
    /// RouteDiffList
    RouteDiffList(Vec<RouteDiff>),
    /// AnyMap
    AnyMap(::serde_json::Map<String, ::serde_json::Value>),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(DeployRoutesDiff, Unknown {
    RouteDiffList,
    AnyMap,
});
