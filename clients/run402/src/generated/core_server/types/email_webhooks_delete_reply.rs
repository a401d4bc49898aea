//! `EmailWebhooksDeleteReply`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Answer of `email_webhooks_delete`.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct EmailWebhooksDeleteReply {
    /// `deleted`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Id of the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook_id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(EmailWebhooksDeleteReply {
    status: "status",
    webhook_id: "webhook_id",
});
