//! `UpdateDraftInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::DraftExpert;

/// New experts for a draft.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P34). That it is required is inferred; it is the only field.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct UpdateDraftInput {
    /// The experts of the draft. Whether they replace or extend the ones before is not known.
    pub experts: Vec<DraftExpert>,
}

impl UpdateDraftInput {
    /// A `UpdateDraftInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(experts: Vec<DraftExpert>) -> Self {
        Self { experts }
    }
}
