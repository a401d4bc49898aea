//! `Dropoff`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::DropoffStatus;

/// A drop-off.
///
/// *Evidence:* seen in the official client's code (contract section 4). The words of the status are D.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Dropoff {
    /// Id of the drop-off.
    pub id: String,
    /// Where it stands.
    pub status: DropoffStatus,
    /// Id of the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
    /// Id of the agent that deposits. The service answers this or `from_agent_id`.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 4). Seen in requests; the official client types the answer with `_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_agent: Option<String>,
    /// Id of the agent that collects. The service answers this or `to_agent_id`.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 4). Seen in requests; the official client types the answer with `_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_agent: Option<String>,
    /// Id of the agent that deposits. The service answers this or `from_agent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_agent_id: Option<String>,
    /// Id of the agent that collects. The service answers this or `to_agent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_agent_id: Option<String>,
    /// JSON Schema of the payload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// What happens when it expires.
    ///
    /// The server's default: `"notify"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_expire: Option<String>,
    /// When it was created.
    pub created_at: ::agent_clients_runtime::Timestamp,
    /// When it expires.
    pub expires_at: ::agent_clients_runtime::Timestamp,
    /// When the payload was deposited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposited_at: Option<::agent_clients_runtime::Timestamp>,
    /// When the payload was collected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected_at: Option<::agent_clients_runtime::Timestamp>,
    /// Id of the Mission it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission_id: Option<String>,
    /// Size of the payload in bytes.
    ///
    /// The server's default: `0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposited_bytes: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Dropoff {
    /// A `Dropoff` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        status: impl Into<DropoffStatus>,
        created_at: impl Into<::agent_clients_runtime::Timestamp>,
        expires_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            id: id.into(),
            status: status.into(),
            operator_id: ::std::default::Default::default(),
            from_agent: ::std::default::Default::default(),
            to_agent: ::std::default::Default::default(),
            from_agent_id: ::std::default::Default::default(),
            to_agent_id: ::std::default::Default::default(),
            schema: ::std::default::Default::default(),
            on_expire: ::std::default::Default::default(),
            created_at: created_at.into(),
            expires_at: expires_at.into(),
            deposited_at: ::std::default::Default::default(),
            collected_at: ::std::default::Default::default(),
            mission_id: ::std::default::Default::default(),
            deposited_bytes: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Dropoff {
    id: "id",
    status: "status",
    operator_id: "operator_id",
    from_agent: "from_agent",
    to_agent: "to_agent",
    from_agent_id: "from_agent_id",
    to_agent_id: "to_agent_id",
    schema: "schema",
    on_expire: "on_expire",
    created_at: "created_at",
    expires_at: "expires_at",
    deposited_at: "deposited_at",
    collected_at: "collected_at",
    mission_id: "mission_id",
    deposited_bytes: "deposited_bytes",
});
