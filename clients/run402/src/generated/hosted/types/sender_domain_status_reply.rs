//! `SenderDomainStatusReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::SenderDomainInbound;

/// The sender domain of a project.
///
/// *Evidence:* seen in the official client's code (contract section 3.10).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SenderDomainStatusReply {
    /// The domain; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// How far it is set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// When it was verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<::agent_clients_runtime::Timestamp>,
    /// Whether it receives mail.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound: Option<SenderDomainInbound>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SenderDomainStatusReply {
    domain: "domain",
    status: "status",
    verified_at: "verified_at",
    inbound: "inbound",
});
