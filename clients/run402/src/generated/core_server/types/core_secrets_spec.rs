//! `CoreSecretsSpec`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Secrets by name.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). From a recorded plan.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreSecretsSpec {
    /// Names that have to be set before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require: Option<Vec<String>>,
    /// Names to delete when the release goes live.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 4.3). The field of the hosted API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<Vec<String>>,
}
