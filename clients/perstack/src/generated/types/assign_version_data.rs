//! `AssignVersionData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ExpertVersion;

/// Payload of `AssignVersionReply`.
///
/// *Evidence:* inferred (contract section 3, P36).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AssignVersionData {
    /// The released version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<ExpertVersion>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AssignVersionData {
    version: "version",
});
