//! `EmailListReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::EmailSummary;

/// Answer of `email_list`.
///
/// *Evidence:* documented by the vendor (contract section 3.9). The official client declares a bare list; the service documents this.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailListReply {
    /// The messages of this page.
    pub messages: Vec<EmailSummary>,
    /// Whether there is another page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// What to ask the next page with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl EmailListReply {
    /// A `EmailListReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(messages: Vec<EmailSummary>) -> Self {
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
