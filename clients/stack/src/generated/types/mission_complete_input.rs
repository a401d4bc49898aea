//! `MissionCompleteInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What came out of a Mission.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct MissionCompleteInput {
    /// The output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<::serde_json::Map<String, ::serde_json::Value>>,
}
