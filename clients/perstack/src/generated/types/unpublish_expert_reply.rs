//! `UnpublishExpertReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::UnpublishExpertData;

/// Answer of `experts_unpublish`.
///
/// *Evidence:* inferred (contract section 3, P29).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UnpublishExpertReply {
    /// Payload of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<UnpublishExpertData>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UnpublishExpertReply {
    data: "data",
});
