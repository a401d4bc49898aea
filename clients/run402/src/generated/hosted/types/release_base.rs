//! `ReleaseBase`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::BaseRelease;

/// Release to build on: either `release` or `release_id`. With CI credentials only `current`, and nothing beside
/// it.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct ReleaseBase {
    /// The live release, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<BaseRelease>,
    /// A certain release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_id: Option<String>,
}
