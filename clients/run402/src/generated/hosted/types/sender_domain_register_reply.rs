//! `SenderDomainRegisterReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::DnsRecord;

/// A new sender domain.
///
/// *Evidence:* seen in the official client's code (contract section 3.10).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SenderDomainRegisterReply {
    /// The domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// How far it is set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// DNS records that it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dns_records: Option<Vec<DnsRecord>>,
    /// What to do, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SenderDomainRegisterReply {
    domain: "domain",
    status: "status",
    dns_records: "dns_records",
    instructions: "instructions",
});
