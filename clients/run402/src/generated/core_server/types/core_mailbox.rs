//! `CoreMailbox`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A mailbox.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CoreMailbox {
    /// Id of the mailbox.
    pub mailbox_id: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Its state, such as `active`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Footer of its messages, such as `none`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 7.2). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footer_policy: Option<String>,
    /// When it was deleted.
    ///
    /// *Evidence:* seen in the official client's code (contract section 7.2). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tombstoned_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// Whether mail is sent from it by default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_default_outbound: Option<bool>,
    /// Whether it can send.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub can_send: Option<bool>,
    /// Why it cannot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send_blocked_reason: Option<String>,
    /// Whether it can receive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub can_receive: Option<bool>,
    /// Why it cannot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receive_blocked_reason: Option<String>,
    /// State of the provider for sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_readiness: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// State of the provider for receiving.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound_provider_readiness: Option<
        ::serde_json::Map<String, ::serde_json::Value>,
    >,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CoreMailbox {
    /// A `CoreMailbox` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(mailbox_id: impl Into<String>) -> Self {
        Self {
            mailbox_id: mailbox_id.into(),
            slug: ::std::default::Default::default(),
            project_id: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            address: ::std::default::Default::default(),
            footer_policy: ::std::default::Default::default(),
            tombstoned_at: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            is_default_outbound: ::std::default::Default::default(),
            can_send: ::std::default::Default::default(),
            send_blocked_reason: ::std::default::Default::default(),
            can_receive: ::std::default::Default::default(),
            receive_blocked_reason: ::std::default::Default::default(),
            provider_readiness: ::std::default::Default::default(),
            inbound_provider_readiness: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CoreMailbox {
    mailbox_id: "mailbox_id",
    slug: "slug",
    project_id: "project_id",
    status: "status",
    address: "address",
    footer_policy: "footer_policy",
    tombstoned_at: "tombstoned_at",
    created_at: "created_at",
    updated_at: "updated_at",
    is_default_outbound: "is_default_outbound",
    can_send: "can_send",
    send_blocked_reason: "send_blocked_reason",
    can_receive: "can_receive",
    receive_blocked_reason: "receive_blocked_reason",
    provider_readiness: "provider_readiness",
    inbound_provider_readiness: "inbound_provider_readiness",
});
