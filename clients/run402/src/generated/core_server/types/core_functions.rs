//! `CoreFunctions`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreFunction;

/// Functions of a release.
///
/// *Evidence:* seen in the official client's code (contract sections 7.1 and 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreFunctions {
    /// All functions, by name.
    pub replace: ::std::collections::BTreeMap<String, CoreFunction>,
}

impl CoreFunctions {
    /// A `CoreFunctions` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(replace: ::std::collections::BTreeMap<String, CoreFunction>) -> Self {
        Self { replace }
    }
}
