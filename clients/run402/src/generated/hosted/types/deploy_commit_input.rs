//! `DeployCommitInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::RequiredPlan;

/// How to commit.
///
/// *Evidence:* seen in the official client's code (contract sections 2, 3.2 and 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct DeployCommitInput {
    /// Makes a repeat safe: the key of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Plan that was reviewed.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_plan: Option<RequiredPlan>,
}
