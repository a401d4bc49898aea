//! `GetExpertMetaData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{ExpertScope, ExpertVersion};

/// Payload of `GetExpertMetaReply`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetExpertMetaData {
    /// The scope.
    pub scope: ExpertScope,
    /// The version the key names.
    pub version: ExpertVersion,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetExpertMetaData {
    /// A `GetExpertMetaData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        scope: impl Into<ExpertScope>,
        version: impl Into<ExpertVersion>,
    ) -> Self {
        Self {
            scope: scope.into(),
            version: version.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetExpertMetaData {
    scope: "scope",
    version: "version",
});
