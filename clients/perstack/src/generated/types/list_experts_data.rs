//! `ListExpertsData`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::Expert;

/// Payload of `ListExpertsReply`.
///
/// *Evidence:* seen in the official client's code (contract section 3, P25). The older name.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ListExpertsData {
    /// The experts of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experts: Option<Vec<Expert>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ListExpertsData {
    experts: "experts",
});
