//! `EmailMessage`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::EmailReply;

/// A message.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailMessage {
    /// Id of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Template that was filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// Address that it was sent to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What was filled in; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variables: Option<::serde_json::Value>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Replies to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies: Option<Vec<EmailReply>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(EmailMessage {
    id: "id",
    template: "template",
    to: "to",
    status: "status",
    variables: "variables",
    created_at: "created_at",
    replies: "replies",
});
