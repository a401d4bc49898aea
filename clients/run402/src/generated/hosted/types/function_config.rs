//! `FunctionConfig`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Limits of a function.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct FunctionConfig {
    /// How long a call may take, in seconds. Until 2.45 `timeoutSeconds`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i64>,
    /// Its memory, in MB. Until 2.45 `memoryMb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memory_mb: Option<i64>,
}
