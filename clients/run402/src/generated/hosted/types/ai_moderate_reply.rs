//! `AiModerateReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A verdict on a text.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AiModerateReply {
    /// Whether it is objectionable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flagged: Option<bool>,
    /// In which ways; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub categories: Option<::serde_json::Value>,
    /// How much in each way; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_scores: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AiModerateReply {
    flagged: "flagged",
    categories: "categories",
    category_scores: "category_scores",
});
