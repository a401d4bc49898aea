//! `ContinueJobInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// The next input of a waiting job, and what to change for the steps ahead.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P20).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContinueJobInput {
    /// More context, or the result of an interactive tool call.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 3, P20). That it is required is inferred from every example.
    pub query: String,
    /// Names of further files, passed through unchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<String>>,
    /// Whether `query` is the result of an interactive tool call.
    #[serde(
        rename = "interactiveToolCallResult",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub interactive_tool_call_result: Option<bool>,
    /// Another provider for the steps ahead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Another model for the steps ahead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Limit of additional steps.
    #[serde(rename = "maxSteps", default, skip_serializing_if = "Option::is_none")]
    pub max_steps: Option<i64>,
}

impl ContinueJobInput {
    /// A `ContinueJobInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            files: ::std::default::Default::default(),
            interactive_tool_call_result: ::std::default::Default::default(),
            provider: ::std::default::Default::default(),
            model: ::std::default::Default::default(),
            max_steps: ::std::default::Default::default(),
        }
    }
}
