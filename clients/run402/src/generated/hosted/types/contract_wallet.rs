//! `ContractWallet`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{Chain, ContractWalletStatus};

/// A wallet. Amounts are decimal strings of wei.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 3.14 and 6.1). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ContractWallet {
    /// Id of the wallet.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.1). Until 3.0.0 `wallet_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer_id: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Its chain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<Chain>,
    /// Its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ContractWalletStatus>,
    /// Its balance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance_wei: Option<String>,
    /// Balance below which the service alerts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold_wei: Option<String>,
    /// Its recovery address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_address: Option<String>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ContractWallet {
    signer_id: "signer_id",
    address: "address",
    chain: "chain",
    status: "status",
    balance_wei: "balance_wei",
    threshold_wei: "threshold_wei",
    recovery_address: "recovery_address",
    created_at: "created_at",
});
