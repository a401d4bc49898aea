//! `SubdomainsListReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::SubdomainRecord;

/// Answer of `subdomains_list`. Without the field there are none.
///
/// *Evidence:* seen in the official client's code (contract section 3.7).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SubdomainsListReply {
    /// The subdomains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomains: Option<Vec<SubdomainRecord>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SubdomainsListReply {
    subdomains: "subdomains",
});
