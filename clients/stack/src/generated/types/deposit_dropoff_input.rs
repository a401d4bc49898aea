//! `DepositDropoffInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The payload of a drop-off.
///
/// *Evidence:* seen in the official client's code (contract section 3.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct DepositDropoffInput {
    /// Id of the agent that deposits.
    pub agent_id: String,
    /// The payload. It has to fit the schema of the drop-off.
    pub payload: ::serde_json::Map<String, ::serde_json::Value>,
    /// Id of the passport it is deposited with.
    ///
    /// Since 1.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_jti: Option<String>,
    /// Id of the Mission it is part of.
    ///
    /// Since 1.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission_id: Option<String>,
}

impl DepositDropoffInput {
    /// A `DepositDropoffInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        agent_id: impl Into<String>,
        payload: ::serde_json::Map<String, ::serde_json::Value>,
    ) -> Self {
        Self {
            agent_id: agent_id.into(),
            payload,
            passport_jti: ::std::default::Default::default(),
            mission_id: ::std::default::Default::default(),
        }
    }
}
