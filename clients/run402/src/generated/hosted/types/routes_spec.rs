//! `RoutesSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::RouteSpec;

/// Routes of a site.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct RoutesSpec {
    /// All routes.
    pub replace: Vec<RouteSpec>,
}

impl RoutesSpec {
    /// A `RoutesSpec` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(replace: Vec<RouteSpec>) -> Self {
        Self { replace }
    }
}
