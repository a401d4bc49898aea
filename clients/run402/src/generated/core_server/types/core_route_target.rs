//! `CoreRouteTarget`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::{CoreRouteFunctionTarget, CoreRouteStaticTarget};

/// Where a route leads.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The route to a file is inferred from the hosted API.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum CoreRouteTarget {
    /// `function`
    #[serde(rename = "function")]
    Function(CoreRouteFunctionTarget),
    /// `static`
    #[serde(rename = "static")]
    Static(CoreRouteStaticTarget),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(CoreRouteTarget, "type", Unknown {
    Function: "function",
    Static: "static",
});
