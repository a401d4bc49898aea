//! `DetectorConfigInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Configuration of a detector.
///
/// *Evidence:* seen in the official client's code (contract section 3.22). The names are C; the types are not stated.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct DetectorConfigInput {
    /// Whether the detector runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<::serde_json::Value>,
    /// Patterns to find besides its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_patterns: Option<::serde_json::Value>,
    /// Patterns to let pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whitelist_patterns: Option<::serde_json::Value>,
    /// Severities other than its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity_overrides: Option<::serde_json::Value>,
}
