//! `PartnerConnectTokenReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The new token of a Connect grant.
///
/// *Evidence:* seen in the official client's code (contract section 3.21).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PartnerConnectTokenReply {
    /// Token of the grant (`sk_grant_…`), exactly this once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grant_token: Option<::agent_clients_runtime::Secret>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PartnerConnectTokenReply {
    grant_token: "grant_token",
});
