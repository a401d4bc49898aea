//! `CoreRoutes`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreRoute;

/// Routes of a site.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). From a recorded plan.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreRoutes {
    /// All routes.
    pub replace: Vec<CoreRoute>,
}

impl CoreRoutes {
    /// A `CoreRoutes` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(replace: Vec<CoreRoute>) -> Self {
        Self { replace }
    }
}
