//! `AiTranslationUsage`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Usage of translation.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AiTranslationUsage {
    /// Whether it is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Number of words translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_words: Option<i64>,
    /// Number of words included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub included_words: Option<i64>,
    /// Number of words left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining_words: Option<i64>,
    /// When the counting began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing_cycle_start: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AiTranslationUsage {
    active: "active",
    used_words: "used_words",
    included_words: "included_words",
    remaining_words: "remaining_words",
    billing_cycle_start: "billing_cycle_start",
});
