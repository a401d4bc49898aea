//! `CollectedDropoff`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::DropoffStatus;

/// A drop-off with its payload.
///
/// *Evidence:* documented by the vendor (contract section 3.6).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CollectedDropoff {
    /// Id of the drop-off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Where it stands, `collected`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<DropoffStatus>,
    /// The payload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CollectedDropoff {
    id: "id",
    status: "status",
    payload: "payload",
});
