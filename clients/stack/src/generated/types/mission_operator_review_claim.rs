//! `MissionOperatorReviewClaim`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What an operator review says.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionOperatorReviewClaim {
    /// Type of the claim, such as `dossier`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionOperatorReviewClaim {
    type_: "type",
});
