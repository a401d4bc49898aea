//! `UnpublishExpertData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ExpertScope;

/// Payload of `UnpublishExpertReply`.
///
/// *Evidence:* inferred (contract section 3, P29).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UnpublishExpertData {
    /// The scope after the change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<ExpertScope>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UnpublishExpertData {
    scope: "scope",
});
