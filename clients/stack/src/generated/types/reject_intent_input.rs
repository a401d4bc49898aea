//! `RejectIntentInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A rejection.
///
/// *Evidence:* seen in the official client's code (contract section 3.16).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct RejectIntentInput {
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Whether the agent is suspended. The official client sends only true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block_future: Option<bool>,
}
