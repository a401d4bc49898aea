//! `SecretsSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Secrets by name. A missing one that is required makes the plan warn.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct SecretsSpec {
    /// Keys that have to be set before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require: Option<Vec<String>>,
    /// Keys to delete when the release goes live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<Vec<String>>,
}
