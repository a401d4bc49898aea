//! `DeployListReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::OperationSnapshot;

/// Answer of `deploy_list`. Where the next page begins stands in `cursor` or in `next_cursor`.
///
/// *Evidence:* seen in the official client's code (contract sections 3.2 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployListReply {
    /// The operations of this page.
    pub operations: Vec<OperationSnapshot>,
    /// Where the next page begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Whether there is another page.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.2). In recorded answers that were made up to fit the types of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// Where the next page begins.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.2). In recorded answers that were made up to fit the types of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DeployListReply {
    /// A `DeployListReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(operations: Vec<OperationSnapshot>) -> Self {
        Self {
            operations,
            cursor: ::std::default::Default::default(),
            has_more: ::std::default::Default::default(),
            next_cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployListReply {
    operations: "operations",
    cursor: "cursor",
    has_more: "has_more",
    next_cursor: "next_cursor",
});
