//! `ReplaceServiceRequirementInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ServiceRequirementInput;

/// The one claim that a service requires from now on.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct ReplaceServiceRequirementInput {
    /// The claim; null clears all.
    #[serde(deserialize_with = "::serde::Deserialize::deserialize")]
    pub requirement: Option<ServiceRequirementInput>,
}
