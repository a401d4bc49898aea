//! `ErrorBody`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Body of an error answer. Every field may be missing.
///
/// *Evidence:* seen in the official client's code (contract section 1). Shape of the older API, observed with its client.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ErrorBody {
    /// The HTTP status again. Where it differs, the status of the answer counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// Title of the error, such as `Not Found`. The message of the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Details, a string or any other JSON. Kept as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ErrorBody {
    code: "code",
    error: "error",
    reason: "reason",
});
