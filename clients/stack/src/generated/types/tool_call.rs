//! `ToolCall`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A call that was made.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ToolCall {
    /// Name of the service.
    pub service: String,
    /// What was called, such as `read_channel` or an HTTP method.
    pub method: String,
    /// What it was about, such as `#invoices` or a URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

impl ToolCall {
    /// A `ToolCall` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(service: impl Into<String>, method: impl Into<String>) -> Self {
        Self {
            service: service.into(),
            method: method.into(),
            target: ::std::default::Default::default(),
        }
    }
}
