//! `DeployCommitInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// How to commit.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). From a recorded commit.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct DeployCommitInput {
    /// The key of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
}
