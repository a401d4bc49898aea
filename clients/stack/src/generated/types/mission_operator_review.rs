//! `MissionOperatorReview`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MissionOperatorReviewClaim;

/// A signed review of a Mission by an operator. Either `claim` or `body` holds what it says.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionOperatorReview {
    /// Id of the claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// Id of the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
    /// When it was issued, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_at_ms: Option<i64>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<MissionOperatorReviewClaim>,
    /// What it says, in the other spelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<MissionOperatorReviewClaim>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionOperatorReview {
    claim_id: "claim_id",
    operator_id: "operator_id",
    issued_at_ms: "issued_at_ms",
    claim: "claim",
    body: "body",
});
