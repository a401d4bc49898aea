//! `DelegatePassportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::DelegationScope;

/// The passport to issue below another one.
///
/// *Evidence:* seen in the official client's code (contract section 3.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DelegatePassportInput {
    /// The passport to delegate from.
    ///
    /// Since 1.4.0 of the official client.
    pub parent_passport_token: ::agent_clients_runtime::Secret,
    /// Id of the agent to delegate to.
    pub child_agent_id: String,
    /// What to hand down. The official client always sends it: what the caller gives, else all services of the
    /// parent.
    ///
    /// Since 1.4.0 of the official client.
    pub scopes: Vec<DelegationScope>,
    /// How long it lives, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<i64>,
}

impl DelegatePassportInput {
    /// A `DelegatePassportInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        parent_passport_token: impl Into<::agent_clients_runtime::Secret>,
        child_agent_id: impl Into<String>,
        scopes: Vec<DelegationScope>,
    ) -> Self {
        Self {
            parent_passport_token: parent_passport_token.into(),
            child_agent_id: child_agent_id.into(),
            scopes,
            ttl_seconds: ::std::default::Default::default(),
        }
    }
}
