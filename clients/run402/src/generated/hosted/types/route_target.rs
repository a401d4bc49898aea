//! `RouteTarget`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{RouteFunctionTarget, RouteStaticTarget};

/// Where a route leads.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum RouteTarget {
    /// `function`
    #[serde(rename = "function")]
    Function(RouteFunctionTarget),
    /// `static`
    #[serde(rename = "static")]
    Static(RouteStaticTarget),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(RouteTarget, "type", Unknown {
    Function: "function",
    Static: "static",
});
