//! `AuthorityApprovalRequestList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityApprovalRequest;

/// Answer with approval requests of a binding.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityApprovalRequestList {
    /// The approval requests of a binding.
    pub approval_requests: Vec<AuthorityApprovalRequest>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityApprovalRequestList {
    /// A `AuthorityApprovalRequestList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(approval_requests: Vec<AuthorityApprovalRequest>) -> Self {
        Self {
            approval_requests,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityApprovalRequestList {
    approval_requests: "approval_requests",
});
