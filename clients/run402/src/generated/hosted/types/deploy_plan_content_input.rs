//! `DeployPlanContentInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ContentPlanItem;

/// Content to upload.
///
/// *Evidence:* seen in the official client's code (contract sections 3.2 and 5.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DeployPlanContentInput {
    /// Id of the project. Sent with CI credentials only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The content.
    pub content: Vec<ContentPlanItem>,
}

impl DeployPlanContentInput {
    /// A `DeployPlanContentInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(content: Vec<ContentPlanItem>) -> Self {
        Self {
            project_id: ::std::default::Default::default(),
            content,
        }
    }
}
