//! `ExecuteAgentRequest`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::{AgentInput, SessionWebhookConfig};

/// What to run. Every field is optional here, because one body serves three purposes; which fields each of them
/// needs is said at the fields.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, A1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct ExecuteAgentRequest {
    /// Organization of the agent. To start: required. Else: leave out.
    #[serde(
        rename = "organizationName",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub organization_name: Option<String>,
    /// Repository of the agent. To start: required. Else: leave out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
    /// What to say. To start and to continue: required. To recover: not needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Id of the session. To continue and to recover: required.
    #[serde(rename = "sessionId", default, skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// To recover: required, and true. Else: leave out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recover: Option<bool>,
    /// Files to hand to the agent, for this turn. Whether a recovery takes any is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inputs: Option<Vec<AgentInput>>,
    /// Variables of the sandbox, for this turn. The values are kept from being printed, as they may be
    /// credentials. Whether a recovery takes any is not known.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 3, A1). The type of the values is D when starting, by the one example S when continuing.
    #[serde(
        rename = "environmentVariables",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub environment_variables: Option<
        ::std::collections::BTreeMap<String, ::agent_clients_runtime::Secret>,
    >,
    /// Webhooks of the session. On a continuation a list replaces the registered ones, and leaving it out keeps
    /// them; that an empty list removes them all is inferred. Whether a recovery takes any is not known.
    ///
    /// Limits: at most 5 entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<SessionWebhookConfig>>,
}
