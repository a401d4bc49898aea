//! `CoreFunctionConfig`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Limits of a function.
///
/// *Evidence:* seen in the official client's code (contract sections 7.1 and 7.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreFunctionConfig {
    /// How long a call may take, in seconds.
    #[serde(rename = "timeoutSeconds", default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Its memory, in MB.
    #[serde(rename = "memoryMb", default, skip_serializing_if = "Option::is_none")]
    pub memory_mb: Option<i64>,
}
