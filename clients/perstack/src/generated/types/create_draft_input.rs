//! `CreateDraftInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::DraftExpert;

/// A new draft.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P33).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateDraftInput {
    /// Id of the application it belongs to.
    #[serde(rename = "applicationId")]
    pub application_id: String,
    /// The experts of the draft.
    pub experts: Vec<DraftExpert>,
}

impl CreateDraftInput {
    /// A `CreateDraftInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(application_id: impl Into<String>, experts: Vec<DraftExpert>) -> Self {
        Self {
            application_id: application_id.into(),
            experts,
        }
    }
}
