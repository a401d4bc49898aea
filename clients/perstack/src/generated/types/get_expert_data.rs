//! `GetExpertData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::ExpertDefinition;

/// Payload of `GetExpertReply`. The definition is in `definition`, else in `expert`, else it is the payload
/// itself (then it is in the unknown fields).
///
/// *Evidence:* inferred (contract section 3, P26).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetExpertData {
    /// The definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<ExpertDefinition>,
    /// The definition under its older name.
    ///
    /// *Evidence:* seen in the official client's code (contract section 3, P26). Observed with the older client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expert: Option<ExpertDefinition>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetExpertData {
    definition: "definition",
    expert: "expert",
});
