//! `SenderDomainInbound`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether a domain receives mail.
///
/// *Evidence:* documented by the vendor (contract section 3.10).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SenderDomainInbound {
    /// Whether it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// MX record that it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mx_record: Option<String>,
    /// Whether that record is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mx_verified: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SenderDomainInbound {
    enabled: "enabled",
    mx_record: "mx_record",
    mx_verified: "mx_verified",
});
