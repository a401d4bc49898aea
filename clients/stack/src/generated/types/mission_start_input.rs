//! `MissionStartInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{MissionOpenInput, MissionPassportInput};

/// A new Mission with a passport. Every field is optional, because one body serves two purposes; which fields each
/// of them takes is said at the fields. Further fields are for the fleet form.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
pub struct MissionStartInput {
    /// Id of the agent. Operator form: required. Fleet form: leave out.
    ///
    /// Since 3.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// The Mission. Operator form: required. Fleet form: leave out.
    ///
    /// Since 3.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission: Option<MissionOpenInput>,
    /// What the passport is to be. Operator form: optional. Fleet form: leave out.
    ///
    /// Since 3.0.0 of the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport: Option<MissionPassportInput>,
    /// Id of the fleet policy. Only in the fleet form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fleet_policy_id: Option<String>,
    /// Key of this write. Only in the fleet form, where a repeat with it answers with the same Mission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionStartInput {
    agent_id: "agent_id",
    mission: "mission",
    passport: "passport",
    fleet_policy_id: "fleet_policy_id",
    idempotency_key: "idempotency_key",
});
