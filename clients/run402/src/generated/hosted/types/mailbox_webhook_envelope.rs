//! `MailboxWebhookEnvelope`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What is posted to a webhook of a mailbox. What the payload holds is not known.
///
/// *Evidence:* documented by the vendor (contract section 5.11). Text of the vendor of a later version.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct MailboxWebhookEnvelope {
    /// Id of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What happened.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Version of the payload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema_version: Option<::serde_json::Value>,
    /// The same for each delivery of the event.
    ///
    /// *Evidence:* documented by the vendor (contract section 5.11). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// The payload; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(MailboxWebhookEnvelope {
    id: "id",
    type_: "type",
    created_at: "created_at",
    schema_version: "schema_version",
    idempotency_key: "idempotency_key",
    payload: "payload",
});
