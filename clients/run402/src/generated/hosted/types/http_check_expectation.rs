//! `HttpCheckExpectation`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What a check expects.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct HttpCheckExpectation {
    /// Status of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
}
