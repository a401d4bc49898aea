//! `AdminSendMessageInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A message.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AdminSendMessageInput {
    /// The text.
    pub message: String,
}

impl AdminSendMessageInput {
    /// A `AdminSendMessageInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}
