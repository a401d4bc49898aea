//! `MissionOperatorReviewList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MissionOperatorReview;

/// Operator reviews of a Mission.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionOperatorReviewList {
    /// The reviews.
    pub items: Vec<MissionOperatorReview>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl MissionOperatorReviewList {
    /// A `MissionOperatorReviewList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(items: Vec<MissionOperatorReview>) -> Self {
        Self {
            items,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionOperatorReviewList {
    items: "items",
});
