//! `ThinkingPart`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Reasoning of the model.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ThinkingPart {
    /// Id of the part.
    pub id: String,
    /// The reasoning.
    pub thinking: String,
    /// The provider's signature of the reasoning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ThinkingPart {
    /// A `ThinkingPart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>, thinking: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            thinking: thinking.into(),
            signature: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ThinkingPart {
    id: "id",
    thinking: "thinking",
    signature: "signature",
});
