//! `ContractsCallStatusReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ContractCallStatus;

/// How far a call is.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ContractsCallStatusReply {
    /// Id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ContractCallStatus>,
    /// Hash of its transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tx_hash: Option<String>,
    /// Gas that it used, a number or a decimal string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gas_used: Option<::serde_json::Value>,
    /// What that cost, in millionths of a dollar, a number or a decimal string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gas_cost_usd_micros: Option<::serde_json::Value>,
    /// Receipt of the transaction; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ContractsCallStatusReply {
    call_id: "call_id",
    status: "status",
    tx_hash: "tx_hash",
    gas_used: "gas_used",
    gas_cost_usd_micros: "gas_cost_usd_micros",
    receipt: "receipt",
});
