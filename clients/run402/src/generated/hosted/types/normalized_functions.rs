//! `NormalizedFunctions`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{NormalizedFunction, NormalizedFunctionsPatch};

/// Functions of a release. Both forms may be there.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedFunctions {
    /// All functions, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<::std::collections::BTreeMap<String, NormalizedFunction>>,
    /// Changes to single functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patch: Option<NormalizedFunctionsPatch>,
}
