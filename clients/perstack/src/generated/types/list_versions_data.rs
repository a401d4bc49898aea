//! `ListVersionsData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ExpertVersion;

/// Payload of `ListVersionsReply`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P37).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListVersionsData {
    /// All versions.
    pub versions: Vec<ExpertVersion>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ListVersionsData {
    /// A `ListVersionsData` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(versions: Vec<ExpertVersion>) -> Self {
        Self {
            versions,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListVersionsData {
    versions: "versions",
});
