//! `CoreReleaseBase`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Release to build on: either `release` or `release_id`.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 4.3 and 7.2). The form of the hosted API.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreReleaseBase {
    /// `current` or `empty`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<String>,
    /// A certain release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_id: Option<String>,
}
