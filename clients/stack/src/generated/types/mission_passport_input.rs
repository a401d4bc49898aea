//! `MissionPassportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{IntentDeclaration, ServiceScopeOverride};

/// What the passport of a new Mission is to be. The fields of an issue, without agent and Mission.
///
/// *Evidence:* seen in the official client's code (contract sections 3.2 and 3.17). Limits and defaults are D.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct MissionPassportInput {
    /// How long the passport lives, in seconds. Zero is not sent by the official client.
    ///
    /// Limits: 60 to 3600. The server's default: `900`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<i64>,
    /// Narrower scopes. Left out, all that are granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<ServiceScopeOverride>>,
    /// Ids of identity claims. Left out, all that are active.
    ///
    /// *Evidence:* documented by the vendor (contract section 3.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_claim_ids: Option<Vec<String>>,
    /// What it is wanted for. Agents in enforced and logged mode have to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<IntentDeclaration>,
    /// How often it is checked in, in seconds.
    ///
    /// Limits: 60 to 3600. The server's default: `300`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint_interval_seconds: Option<i64>,
    /// Ids of the bindings to tie it to. An empty list is sent as such.
    ///
    /// Since 1.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority_binding_ids: Option<Vec<String>>,
}
