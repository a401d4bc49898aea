//! `ExpertVersion`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Yanked;

/// A released version of a scope. Written once.
///
/// *Evidence:* inferred (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ExpertVersion {
    /// Semantic version.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4).
    pub version: String,
    /// Tag that points at it, when one does.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Whether it was yanked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yanked: Option<Yanked>,
    /// When it was released.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Name of the scope.
    #[serde(rename = "scopeName", default, skip_serializing_if = "Option::is_none")]
    pub scope_name: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ExpertVersion {
    /// A `ExpertVersion` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(version: impl Into<String>) -> Self {
        Self {
            version: version.into(),
            tag: ::std::default::Default::default(),
            yanked: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            scope_name: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ExpertVersion {
    version: "version",
    tag: "tag",
    yanked: "yanked",
    created_at: "createdAt",
    scope_name: "scopeName",
});
