//! `CancelSessionResponse`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Whether the turn was cancelled. Of the two forms, success has `message` and refusal has `error`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1). That there are two forms is D.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CancelSessionResponse {
    /// Whether it was cancelled.
    pub success: bool,
    /// Message on success, such as `Message cancelled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CancelSessionResponse {
    /// A `CancelSessionResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(success: bool) -> Self {
        Self {
            success,
            message: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CancelSessionResponse {
    success: "success",
    message: "message",
    error: "error",
});
