//! `ContractsListWalletsReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ContractWallet;

/// Answer of `contracts_list_wallets`: the wallets are in `signers`, or in `wallets`.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 3.14 and 6.1). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ContractsListWalletsReply {
    /// The wallets.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 6.1). In recorded answers that were made up to fit the types of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signers: Option<Vec<ContractWallet>>,
    /// The wallets, on the older route.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wallets: Option<Vec<ContractWallet>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ContractsListWalletsReply {
    signers: "signers",
    wallets: "wallets",
});
