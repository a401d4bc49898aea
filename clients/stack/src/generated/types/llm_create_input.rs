//! `LlmCreateInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The provider's own request. Everything but `stream` is passed through as it is.
///
/// *Evidence:* seen in the official client's code (contract sections 3.25 and 5.16).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
pub struct LlmCreateInput {
    /// Whether the answer is a stream. Has to fit the way the answer is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(LlmCreateInput {
    stream: "stream",
});
