//! `SenderDomainInboundReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Answer of the two calls about inbound mail.
///
/// *Evidence:* seen in the official client's code (contract section 3.10).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SenderDomainInboundReply {
    /// What was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// MX record that the domain needs, when it was enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mx_record: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SenderDomainInboundReply {
    status: "status",
    mx_record: "mx_record",
});
