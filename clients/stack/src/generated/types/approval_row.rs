//! `ApprovalRow`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ApprovalStatus;

/// A submitted intent. It has further fields that are not published.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ApprovalRow {
    /// Id of the approval it waits for.
    pub id: String,
    /// Where it stands.
    pub status: ApprovalStatus,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ApprovalRow {
    /// A `ApprovalRow` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>, status: impl Into<ApprovalStatus>) -> Self {
        Self {
            id: id.into(),
            status: status.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ApprovalRow {
    id: "id",
    status: "status",
});
