//! `AuditChainVerification`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Whether the audit chain holds. It has further fields that are not published.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuditChainVerification {
    /// Whether it holds.
    pub valid: bool,
    /// Where it first breaks. Missing or null where it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_break: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuditChainVerification {
    /// A `AuditChainVerification` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(valid: bool) -> Self {
        Self {
            valid,
            first_break: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuditChainVerification {
    valid: "valid",
    first_break: "first_break",
});
