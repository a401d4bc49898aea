//! `ErrorBody`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ErrorDetail;

/// Body of an error answer. The OAuth endpoints have another one, and what stands in front of the service may
/// answer anything.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 1.7).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ErrorBody {
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorDetail>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ErrorBody {
    error: "error",
});
