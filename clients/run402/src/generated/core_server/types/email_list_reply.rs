//! `EmailListReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Answer of `email_list`.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailListReply {
    /// The messages; what one holds was not recorded.
    pub messages: Vec<::serde_json::Map<String, ::serde_json::Value>>,
    /// Whether there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// Where they begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl EmailListReply {
    /// A `EmailListReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(messages: Vec<::serde_json::Map<String, ::serde_json::Value>>) -> Self {
        Self {
            messages,
            has_more: ::std::default::Default::default(),
            next_cursor: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(EmailListReply {
    messages: "messages",
    has_more: "has_more",
    next_cursor: "next_cursor",
});
