//! `PassportActivity`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::ToolCall;

/// What was done with a passport.
///
/// *Evidence:* seen in the official client's code (contract section 3.2). The limit is D.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct PassportActivity {
    /// Services that were used, by name.
    pub services_used: Vec<String>,
    /// Number of calls.
    pub actions_count: i64,
    /// The calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ToolCall>>,
    /// What was done.
    ///
    /// Limits: at most 1000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Agents that were delegated to, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegated_to: Option<Vec<String>>,
}

impl PassportActivity {
    /// A `PassportActivity` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(services_used: Vec<String>, actions_count: i64) -> Self {
        Self {
            services_used,
            actions_count,
            tool_calls: ::std::default::Default::default(),
            summary: ::std::default::Default::default(),
            delegated_to: ::std::default::Default::default(),
        }
    }
}
