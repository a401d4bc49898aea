//! `CoreRoute`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreRouteTarget;

/// A route.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). From a recorded plan.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreRoute {
    /// Path, or path with `*` at its end.
    pub pattern: String,
    /// Methods that it is for.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.2). The field of the hosted API; recorded plans answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub methods: Option<Vec<String>>,
    /// Accepts that the route takes no writing methods.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.2). The field of the hosted API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledge_readonly: Option<bool>,
    /// Where it leads.
    pub target: CoreRouteTarget,
}

impl CoreRoute {
    /// A `CoreRoute` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(pattern: impl Into<String>, target: impl Into<CoreRouteTarget>) -> Self {
        Self {
            pattern: pattern.into(),
            methods: ::std::default::Default::default(),
            acknowledge_readonly: ::std::default::Default::default(),
            target: target.into(),
        }
    }
}
