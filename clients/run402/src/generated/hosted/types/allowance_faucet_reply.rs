//! `AllowanceFaucetReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Test money that was sent.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AllowanceFaucetReply {
    /// Hash of the transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_hash: Option<String>,
    /// How much, in millionths of a dollar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_usd_micros: Option<i64>,
    /// What was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// Network that it was sent on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AllowanceFaucetReply {
    transaction_hash: "transaction_hash",
    amount_usd_micros: "amount_usd_micros",
    token: "token",
    network: "network",
});
