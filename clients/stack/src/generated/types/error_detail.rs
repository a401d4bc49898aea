//! `ErrorDetail`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ErrorCode;

/// What went wrong.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 1.7).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ErrorDetail {
    /// Message for a human. Where it is missing or empty, the official client says `API error:` and the status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Code for a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ErrorCode>,
    /// More about it. Its fields depend on the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ErrorDetail {
    message: "message",
    code: "code",
    details: "details",
});
