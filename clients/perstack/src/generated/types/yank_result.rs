//! `YankResult`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Yanked;

/// What yanking a version did.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4). The types are inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct YankResult {
    /// Whether the version is yanked now, or its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yanked: Option<Yanked>,
    /// Whether the tag `latest` moved to another version.
    #[serde(
        rename = "latestTagUpdated",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub latest_tag_updated: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(YankResult {
    yanked: "yanked",
    latest_tag_updated: "latestTagUpdated",
});
