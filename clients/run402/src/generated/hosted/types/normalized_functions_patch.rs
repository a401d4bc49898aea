//! `NormalizedFunctionsPatch`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::NormalizedFunction;

/// Changes to single functions.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedFunctionsPatch {
    /// Functions to add or replace, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<::std::collections::BTreeMap<String, NormalizedFunction>>,
    /// Names of functions to delete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<Vec<String>>,
}
