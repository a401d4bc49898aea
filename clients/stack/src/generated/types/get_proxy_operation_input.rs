//! `GetProxyOperationInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The call to ask about.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct GetProxyOperationInput {
    /// Operation id of the call.
    ///
    /// Limits: matching `^[A-Za-z0-9_-]{22,256}$`.
    pub operation_id: String,
    /// Whether to answer the stored, screened answer too. Always sent.
    pub include_response: bool,
}

impl GetProxyOperationInput {
    /// A `GetProxyOperationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(operation_id: impl Into<String>, include_response: bool) -> Self {
        Self {
            operation_id: operation_id.into(),
            include_response,
        }
    }
}
